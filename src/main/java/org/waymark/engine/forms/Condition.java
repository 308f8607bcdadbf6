package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;

/** A yes or no of a form: fixed, or a FEEL expression over the answers. */
record Condition(boolean fixed, Feel feel) {
  static final Condition NEVER = new Condition(false, null);
  static final Condition ALWAYS = new Condition(true, null);

  /**
   * As form-js reads {@code conditional.hide}: anything that is not an expression is ignored.
   *
   * @throws IllegalArgumentException if the expression is wrong
   */
  static Condition hide(JsonNode value) {
    boolean isFeel = value.isTextual() && Feel.isExpression(value.textValue());
    return isFeel ? of(value.textValue()) : NEVER;
  }

  /**
   * As form-js reads {@code readonly}: a boolean or an expression.
   *
   * @throws IllegalArgumentException if the expression is wrong
   */
  static Condition readonly(JsonNode value) {
    if (value.isTextual() && Feel.isExpression(value.textValue())) {
      return of(value.textValue());
    }
    return value.asBoolean(false) ? ALWAYS : NEVER;
  }

  private static Condition of(String expression) {
    String body = Values.trim(expression.substring(1));
    return body.equals("true") ? ALWAYS : new Condition(false, Feel.parse(expression));
  }

  boolean isTrue(Scope scope) {
    return feel == null ? fixed : scope.isTrue(feel);
  }
}
