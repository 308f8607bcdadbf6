package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;

/** A checkbox: true or false, and true where it is required. */
record CheckboxRule() implements ValueRule {
  @Override
  public void check(JsonNode value, Asked asked) {
    if (!value.isBoolean()) {
      asked.fail("must be true or false.");
    }
  }

  @Override
  public boolean leavesUnanswered(JsonNode value) {
    return value.isBoolean() && !value.booleanValue();
  }
}
