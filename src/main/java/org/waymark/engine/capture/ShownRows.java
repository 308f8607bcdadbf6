package org.waymark.engine.capture;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.waymark.engine.WallClock;

/** The rows of an earlier list as a table shows them: codes as words, days with the day first. */
final class ShownRows {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T.*)?");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

  private ShownRows() {}

  /**
   * @param options what people read for the codes of a choice, by column; any other text stands as
   *     it was written
   */
  static List<Map<String, String>> of(JsonNode list, Map<String, Map<String, String>> options) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonNode row : list) {
      Map<String, String> shown = new LinkedHashMap<>();
      row.fields()
          .forEachRemaining(
              it ->
                  shown.put(
                      it.getKey(),
                      text(it.getValue(), options.getOrDefault(it.getKey(), Map.of()))));
      rows.add(shown);
    }
    return rows;
  }

  private static String text(JsonNode value, Map<String, String> options) {
    String said = value.isNull() ? "" : value.asText("");
    return DATE.matcher(said).matches() ? date(said) : options.getOrDefault(said, said);
  }

  private static String date(String said) {
    try {
      return said.indexOf('T') < 0
          ? DAY.format(LocalDate.parse(said))
          : MOMENT.format(WallClock.moment(said));
    } catch (DateTimeException noDay) {
      return said;
    }
  }
}
