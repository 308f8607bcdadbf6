package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An expression field. What the browser computed is not trusted and not kept: conditions see the
 * value computed here.
 */
record ComputedRule(Feel feel) implements ValueRule {
  @Override
  public void check(JsonNode value, Asked asked) {
    // Any value does, since none is used.
  }

  Object compute(Scope scope) {
    return feel == null ? null : feel.evaluate(scope.context());
  }
}
