package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What people typed into one field, as its value; what can't be read stays as it was typed.
 *
 * @param shown what the form was filled with, for choices whose options stand there
 * @param fault is told why a text can't be read
 */
record TypedField(Component c, JsonNode shown, Consumer<String> fault) {

  private static final Set<String> YES = Set.of("true", "on", "yes", "1");
  private static final Set<String> NO = Set.of("false", "off", "no", "0", "");

  /** The answer of ticks: of one box yes or no, of several the chosen ones. */
  JsonNode ticks(List<String> said) {
    if (c.type() == ComponentType.CHECKBOX) {
      if (!said.stream()
          .map(String::strip)
          .allMatch(one -> YES.contains(one) || NO.contains(one))) {
        fault.accept("must be true or false.");
      }
      return BooleanNode.valueOf(said.stream().anyMatch(one -> YES.contains(one.strip())));
    }
    ArrayNode chosen = Values.JSON.createArrayNode();
    said.stream()
        .filter(one -> !one.isBlank())
        .forEach(one -> chosen.add(Choices.value(c, one, shown)));
    return chosen;
  }

  /** The answer of one text; null where it is blank and no text is asked for. */
  JsonNode single(String text) {
    if (c.type().isText()) {
      return TextNode.valueOf(c.rule().kept(text));
    }
    if (Values.trim(text).isEmpty()) {
      return NullNode.getInstance();
    }
    if (c.type().isOneOf()) {
      return Choices.value(c, text, shown);
    }
    return c.type() == ComponentType.NUMBER ? number(text) : TextNode.valueOf(text);
  }

  private String example() {
    if (AnswerWords.isMoney(c)) {
      return "1,200 or 85.50";
    }
    boolean isWhole = c.rule() instanceof NumberRule rule && rule.isWhole();
    return isWhole ? "10" : "10 or 7.5";
  }

  private JsonNode number(String text) {
    Optional<BigDecimal> number = Written.number(text);
    if (number.isEmpty()) {
      fault.accept("must be a number, such as " + example() + ".");
      return TextNode.valueOf(text);
    }
    boolean asText = c.rule() instanceof NumberRule rule && rule.asText();
    return asText
        ? TextNode.valueOf(number.get().toPlainString())
        : DecimalNode.valueOf(number.get());
  }
}
