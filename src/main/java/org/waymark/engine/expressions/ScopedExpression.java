package org.waymark.engine.expressions;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;

/**
 * An expression of a model, which runs within a scope of variables and nowhere else. The engine
 * gives no scope to expressions in queries and filters, which anybody who signs in may send.
 */
record ScopedExpression(Expression expression) implements Expression {

  static final String NOT_IN_QUERIES = "Expressions are not allowed in queries and filters";

  @Override
  public Object getValue(VariableScope scope) {
    return getValue(scope, null);
  }

  @Override
  public Object getValue(VariableScope scope, BaseDelegateExecution context) {
    if (scope == null) {
      throw new BadUserRequestException(NOT_IN_QUERIES);
    }
    return expression.getValue(scope, context);
  }

  @Override
  public void setValue(Object value, VariableScope scope) {
    setValue(value, scope, null);
  }

  @Override
  public void setValue(Object value, VariableScope scope, BaseDelegateExecution context) {
    throw new BadUserRequestException("Expressions set nothing");
  }

  @Override
  public String getExpressionText() {
    return expression.getExpressionText();
  }

  @Override
  public boolean isLiteralText() {
    return expression.isLiteralText();
  }
}
