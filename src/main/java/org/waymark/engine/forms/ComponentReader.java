package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads what one component demands; a setting that cannot be read is a problem, not a failure. */
final class ComponentReader {
  private final ComponentType type;
  private final String id;
  private final JsonNode file;
  private final List<String> problems;

  ComponentReader(ComponentType type, String id, JsonNode file, List<String> problems) {
    this.type = type;
    this.id = id;
    this.file = file;
    this.problems = problems;
  }

  Condition condition(String setting, Supplier<Condition> read) {
    return read(setting, read, Condition.NEVER);
  }

  ValueRule rule() {
    return switch (type) {
      case TEXTFIELD, TEXTAREA -> text();
      case NUMBER -> number();
      case DATETIME -> dateTime();
      case CHECKBOX -> new CheckboxRule();
      case RADIO, SELECT -> new ChoiceRule(options(), false);
      case CHECKLIST, TAGLIST -> new ChoiceRule(options(), true);
      case EXPRESSION -> computed();
      default -> ValueRule.NONE;
    };
  }

  private ValueRule text() {
    String kind = file.path("validate").path("validationType").asText("");
    return new TextRule(
        type == ComponentType.TEXTFIELD,
        limit("minLength"),
        limit("maxLength"),
        pattern(),
        kind.equals("email"),
        kind.equals("phone"));
  }

  private ValueRule number() {
    JsonNode decimals = file.path("decimalDigits");
    return new NumberRule(
        limit("min"),
        limit("max"),
        decimals.isNumber() && decimals.asInt() >= 0 ? decimals.asInt() : null,
        read("increment", () -> Limit.of(file.path("increment")), Limit.NONE).fixed(),
        file.path("serializeToString").asBoolean(false));
  }

  private ValueRule dateTime() {
    String format = file.path("timeSerializingFormat").asText("");
    return new DateTimeRule(
        file.path("subtype").asText("date"),
        format.startsWith("utc_"),
        file.path("disallowPassedDates").asBoolean(false),
        file.path("properties").path(Component.NOT_AFTER_TODAY).asText("").equals("yes"));
  }

  private ValueRule computed() {
    return new ComputedRule(read("expression", () -> expression("expression"), null));
  }

  private Options options() {
    String key = file.path("valuesKey").asText("");
    return new Options(
        Options.valuesOf(file.path("values")),
        key.isEmpty() ? null : key,
        read("valuesExpression", () -> expression("valuesExpression"), null));
  }

  private Feel expression(String setting) {
    String text = file.path(setting).asText("");
    if (text.isEmpty()) {
      return null;
    }
    if (!Feel.isExpression(text)) {
      throw new IllegalArgumentException("is not an expression: it must begin with =");
    }
    return Feel.parse(text);
  }

  private Limit limit(String name) {
    JsonNode value = file.path("validate").path(name);
    return read("validate." + name, () -> Limit.of(value), Limit.NONE);
  }

  private Pattern pattern() {
    String pattern = file.path("validate").path("pattern").asText("");
    return pattern.isEmpty()
        ? null
        : read("validate.pattern", () -> JsPattern.compile(pattern), null);
  }

  /** The text at fault, where it is FEEL. */
  private String said(String setting) {
    JsonNode value = file;
    for (String step : setting.split("\\.")) {
      value = value.path(step);
    }
    return Feel.isExpression(value.asText("")) ? ShownFeel.quoted(value.asText()) : "";
  }

  private <T> T read(String setting, Supplier<T> read, T otherwise) {
    try {
      return read.get();
    } catch (IllegalArgumentException e) {
      problems.add(id + ": " + setting + " " + e.getMessage() + said(setting));
      return otherwise;
    }
  }
}
