package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the server knows about a form beside its file.
 *
 * @param prefilled everything the form was filled with when it was shown, by key; lists and maps
 *     within. Read-only fields are compared with it, conditions see it, and options named by {@code
 *     valuesKey} are found in it
 * @param options the codes allowed in a field whose options are not in the file, by the field's
 *     path ({@code allocation.worker}, without row numbers); goes before what the file says
 * @param today the day in London, for dates that may not have passed
 */
public record Known(
    Map<String, Object> prefilled, Map<String, Collection<?>> options, LocalDate today) {

  /** The day in London, as conditions see it. */
  private static final String TODAY = "contextToday";

  public Known {
    prefilled = new LinkedHashMap<>(prefilled);
    options = Map.copyOf(options);
    Objects.requireNonNull(today, "today");
  }

  /** Nothing was prefilled and all options stand in the file. */
  public static Known on(LocalDate today) {
    return new Known(Map.of(), Map.of(), today);
  }

  ObjectNode shown() {
    ObjectNode shown = Values.JSON.valueToTree(prefilled);
    return shown.put(TODAY, today.toString());
  }
}
