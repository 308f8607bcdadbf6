package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;

/** What one kind of component demands of an answer that is not empty. */
interface ValueRule {
  ValueRule NONE = (value, asked) -> {};

  void check(JsonNode value, Asked asked);

  /** Whether an answer that is not empty still does not do where one is required. */
  default boolean leavesUnanswered(JsonNode value) {
    return false;
  }
}
