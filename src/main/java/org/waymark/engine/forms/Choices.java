package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** The options of a choice as they are offered: from the file, or from what the form shows. */
final class Choices {

  private Choices() {}

  /**
   * The options, each a bare value or {@code {label, value}}; none where they are not known.
   *
   * @param shown what the form was filled with
   */
  static JsonNode of(Component choice, JsonNode shown) {
    if (!(choice.rule() instanceof ChoiceRule rule)) {
      return MissingNode.getInstance();
    }
    String key = rule.options().key();
    return key == null ? choice.file().path("values") : shown.path(key);
  }
}
