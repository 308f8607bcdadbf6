package org.waymark.engine.expressions;

import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;

/**
 * Closes the engine's widest hole. A task query or filter may carry expressions, nested ones are
 * run unchecked, and so any signed-in user could run code in the server. The engine evaluates an
 * expression without a scope only for queries; without a scope, only the few below are run, by
 * whichever door they came.
 */
public final class GuardedExpressions extends SpringExpressionManager {

  /** What our own filters ask: who am I, which groups am I in, what is due. */
  public static final Set<String> IN_QUERIES =
      Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}", "${dateTime().plusDays(7)}");

  /** The engine asks a start event's timer without a scope too, each time it sets the next one. */
  private static final Set<String> IN_TIMERS = Set.of("${escalationInterval.cycle}");

  public GuardedExpressions(ProcessBeans beans) {
    super(null, beans.asMap());
  }

  @Override
  public Expression createExpression(String text) {
    return new Guarded(super.createExpression(text), text);
  }

  private record Guarded(Expression expression, String text) implements Expression {

    @Override
    public Object getValue(VariableScope scope) {
      refuseWithoutScope(scope);
      return expression.getValue(scope);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution context) {
      refuseWithoutScope(scope);
      return expression.getValue(scope, context);
    }

    private void refuseWithoutScope(VariableScope scope) {
      if (scope == null && !IN_QUERIES.contains(text) && !IN_TIMERS.contains(text)) {
        throw new BadUserRequestException("Expressions are not allowed in queries and filters");
      }
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
      expression.setValue(value, scope);
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution context) {
      expression.setValue(value, scope, context);
    }

    @Override
    public String getExpressionText() {
      return text;
    }

    @Override
    public boolean isLiteralText() {
      return expression.isLiteralText();
    }
  }
}
