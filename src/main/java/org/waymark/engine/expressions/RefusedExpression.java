package org.waymark.engine.expressions;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;

/**
 * An expression that is not allowed. It can be read with the stored model that holds it, whose
 * cases and tasks stay; what needs its value fails, and the failure says why.
 */
record RefusedExpression(String text, String fault) implements Expression {

  @Override
  public Object getValue(VariableScope scope) {
    throw refusal(scope);
  }

  @Override
  public Object getValue(VariableScope scope, BaseDelegateExecution context) {
    throw refusal(scope);
  }

  @Override
  public void setValue(Object value, VariableScope scope) {
    throw refusal(scope);
  }

  @Override
  public void setValue(Object value, VariableScope scope, BaseDelegateExecution context) {
    throw refusal(scope);
  }

  private ProcessEngineException refusal(VariableScope scope) {
    return scope == null
        ? new BadUserRequestException(ScopedExpression.NOT_IN_QUERIES)
        : new ProcessEngineException(
            "The expression " + text + " is not allowed: " + fault + ". " + JuelShape.ALLOWED);
  }

  @Override
  public String getExpressionText() {
    return text;
  }

  @Override
  public boolean isLiteralText() {
    return false;
  }
}
