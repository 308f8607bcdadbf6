package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import org.waymark.writing.Texts;

/** What one kind of component demands of an answer that is not empty. */
interface ValueRule {
  ValueRule NONE = (value, asked) -> {};

  void check(JsonNode value, Asked asked);

  /** A text as it is checked and kept. */
  default String kept(String typed) {
    return Texts.kept(typed);
  }

  /** Whether an answer that is not empty still does not do where one is required. */
  default boolean leavesUnanswered(JsonNode value) {
    return false;
  }
}
