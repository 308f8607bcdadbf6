package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import org.waymark.engine.forms.Drawn.Choice;

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

  /** The option of that code, or of those words; else what was typed. */
  static JsonNode value(Component c, String text, JsonNode shown) {
    JsonNode options = of(c, shown);
    for (JsonNode option : options) {
      JsonNode value = option.isObject() ? option.path("value") : option;
      if (value.asText().equals(text)) {
        return value;
      }
    }
    for (JsonNode option : options) {
      if (option.path("label").asText("").strip().equalsIgnoreCase(text.strip())) {
        return option.path("value");
      }
    }
    return TextNode.valueOf(text);
  }

  /** As {@link #of}, with those that are chosen; computed ones too. */
  static List<Choice> drawn(DrawnPart part, JsonNode shown) {
    List<Choice> choices = new ArrayList<>();
    List<JsonNode> chosen = new ArrayList<>();
    JsonNode value = part.value();
    (value.isArray() ? value : List.of(value)).forEach(chosen::add);
    for (JsonNode option : offered(part, shown)) {
      JsonNode code = option.isObject() ? option.path("value") : option;
      boolean isChosen = chosen.removeIf(one -> Values.same(one, code));
      choices.add(
          new Choice(code.asText(), option.path("label").asText(code.asText()), isChosen, false));
    }
    // What was typed and is no option stays to be seen.
    chosen.removeIf(one -> one.isNull() || one.isMissingNode() || one.asText().isBlank());
    chosen.forEach(one -> choices.add(new Choice(one.asText(), one.asText(), true, true)));
    return choices;
  }

  private static Iterable<JsonNode> offered(DrawnPart part, JsonNode shown) {
    Feel computed = ((ChoiceRule) part.c.rule()).options().computed();
    return computed == null
        ? of(part.c, shown)
        : Values.JSON.valueToTree(computed.evaluate(part.data()));
  }
}
