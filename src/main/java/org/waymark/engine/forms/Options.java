package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The options of a radio group, select, checklist or tag list: in the file, in the data under a
 * key, or computed. As form-js reads them, computed goes before key, and key before file.
 *
 * @param inFile the option values that stand in the file
 * @param key where in the data the options are, or null
 * @param computed an expression giving the options, or null
 */
record Options(List<JsonNode> inFile, String key, Feel computed) {

  /** The allowed values, or nothing where the server cannot know them. */
  Optional<List<JsonNode>> allowed(Asked asked) {
    Collection<?> given = asked.known().options().get(inForm(asked.at()));
    if (given != null) {
      return Optional.of(valuesOf(Values.JSON.valueToTree(given)));
    }
    if (computed != null) {
      return list(computed.evaluate(asked.scope().context()));
    }
    return key == null ? Optional.of(inFile) : list(asked.scope().context().get(key));
  }

  private static String inForm(String at) {
    return at.replaceAll("\\[\\d+]", "");
  }

  private static Optional<List<JsonNode>> list(Object options) {
    JsonNode list = Values.JSON.valueToTree(options);
    return list != null && list.isArray() ? Optional.of(valuesOf(list)) : Optional.empty();
  }

  /** An option is {@code {label, value}} or the bare value; one without a value is none. */
  static List<JsonNode> valuesOf(JsonNode options) {
    List<JsonNode> values = new ArrayList<>();
    options.forEach(option -> values.add(valueOf(option)));
    values.removeIf(Objects::isNull);
    return values;
  }

  private static JsonNode valueOf(JsonNode option) {
    JsonNode value = option.isObject() ? option.path("value") : option;
    boolean none = value.isMissingNode() || value.isNull() || value.isArray();
    return none || value.isTextual() && value.textValue().isEmpty() ? null : value;
  }
}
