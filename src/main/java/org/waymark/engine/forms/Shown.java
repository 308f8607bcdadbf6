package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the form showed in a field or list before anybody touched it. */
final class Shown {
  private Shown() {}

  /** Whether a value that nobody may change is the one that was shown. */
  static boolean matches(Component c, JsonNode value, List<JsonNode> shown, boolean inRow) {
    List<JsonNode> possible = new ArrayList<>();
    shown.forEach(from -> add(possible, Values.at(from, c.path())));
    if (inRow || possible.isEmpty()) {
      // A row that was added since shows the default, as a field that nothing was filled into does.
      add(possible, c.shown());
      possible.add(Values.untouched(c.type()));
    }
    return possible.stream().anyMatch(was -> alike(was, value));
  }

  private static void add(List<JsonNode> values, JsonNode value) {
    if (!value.isMissingNode() && !value.isNull()) {
      values.add(value);
    }
  }

  /** A text field shows line breaks as spaces, and numbers may be shown as text. */
  private static boolean alike(JsonNode was, JsonNode is) {
    if (was.isValueNode() && is.isTextual()) {
      return oneLine(was.asText()).equals(oneLine(is.textValue()));
    }
    if (was.isTextual() && is.isNumber()) {
      Optional<BigDecimal> number = Numbers.of(is);
      return Numbers.of(was).flatMap(n -> number.filter(m -> n.compareTo(m) == 0)).isPresent();
    }
    return Values.same(was, is);
  }

  private static String oneLine(String text) {
    return Values.trim(text.replaceAll("[\\r\\n\\t]", " "));
  }

  /** The rows that a list was filled with. */
  static List<JsonNode> rows(Component list, List<JsonNode> shown) {
    List<JsonNode> rows = new ArrayList<>();
    shown.forEach(from -> Values.at(from, list.path()).forEach(rows::add));
    return rows;
  }

  /** Whether a list may have so many rows; only a list whose rows are fixed can say no. */
  static boolean allowsRows(Asked asked, int count, List<JsonNode> shown) {
    JsonNode file = asked.component().file();
    if (file.path("allowAddRemove").asBoolean(true)) {
      return true;
    }
    List<JsonNode> lists = new ArrayList<>();
    shown.forEach(from -> add(lists, Values.at(from, asked.component().path())));
    return lists.isEmpty()
        ? count == file.path("defaultRepetitions").asInt(1)
        : lists.stream().anyMatch(list -> list.size() == count);
  }
}
