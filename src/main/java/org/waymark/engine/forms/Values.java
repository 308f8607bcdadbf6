package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.writing.Texts;

/** What all checks need to know about JSON values and about how form-js treats them. */
final class Values {
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .findAndAddModules()
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private Values() {}

  /** The value at a path of objects; missing where any step of it is not an object. */
  static JsonNode at(JsonNode from, List<String> path) {
    JsonNode value = from;
    for (String step : path) {
      value = value.isObject() ? value.path(step) : MissingNode.getInstance();
    }
    return value;
  }

  /** Nothing was answered: what form-js submits for an untouched component of this type. */
  static boolean isEmpty(ComponentType type, JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return true;
    }
    if (type.isManyOf()) {
      return value.isArray() && value.isEmpty();
    }
    return type != ComponentType.CHECKBOX
        && value.isTextual()
        && Texts.orNull(value.textValue()) == null;
  }

  /** The value that form-js gives a component that nobody touched. */
  static JsonNode untouched(ComponentType type) {
    if (type.isText()) {
      return JsonNodeFactory.instance.textNode("");
    }
    if (type.isManyOf()) {
      return JsonNodeFactory.instance.arrayNode();
    }
    return type == ComponentType.CHECKBOX ? BooleanNode.FALSE : NullNode.getInstance();
  }

  /** Equal as a browser sees it: 1 and 1.0 are the same number. */
  static boolean same(JsonNode a, JsonNode b) {
    if (a.isNumber() && b.isNumber()) {
      Optional<BigDecimal> other = Numbers.of(b);
      return Numbers.of(a).flatMap(n -> other.filter(m -> n.compareTo(m) == 0)).isPresent();
    }
    return a.equals(b);
  }

  /** Trims what JavaScript trims: no-break spaces and byte order marks too. */
  static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  /** As plain, changeable Java values, which is what FEEL works on. */
  static Object toJava(JsonNode value) {
    if (value.isObject()) {
      Map<String, Object> map = new LinkedHashMap<>();
      value.properties().forEach(e -> map.put(e.getKey(), toJava(e.getValue())));
      return map;
    }
    if (value.isArray()) {
      List<Object> list = new ArrayList<>();
      value.forEach(item -> list.add(toJava(item)));
      return list;
    }
    return scalar(value);
  }

  private static Object scalar(JsonNode value) {
    if (value.isNumber()) {
      return Numbers.of(value).orElse(null);
    }
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    return value.isTextual() ? value.textValue() : null;
  }

  /** Puts a value at a path, making the objects on the way. */
  @SuppressWarnings("unchecked")
  static void put(Map<String, Object> into, List<String> path, Object value) {
    Map<String, Object> at = into;
    for (String step : path.subList(0, path.size() - 1)) {
      if (!(at.get(step) instanceof Map)) {
        at.put(step, new LinkedHashMap<String, Object>());
      }
      at = (Map<String, Object>) at.get(step);
    }
    at.put(path.get(path.size() - 1), value);
  }

  static Object get(Map<String, Object> from, List<String> path) {
    Object value = from;
    for (String step : path) {
      value = value instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return value;
  }
}
