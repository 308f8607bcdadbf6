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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of an earlier list as a table shows them: codes as words, days with the day first. */
final class ShownRows {

  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern DATE =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2}:\\d{2}).*)?");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  private ShownRows() {}

  static List<Map<String, String>> of(JsonNode list) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonNode row : list) {
      Map<String, String> shown = new LinkedHashMap<>();
      row.fields().forEachRemaining(it -> shown.put(it.getKey(), text(it.getValue())));
      rows.add(shown);
    }
    return rows;
  }

  private static String text(JsonNode value) {
    String said = value.isNull() ? "" : value.asText("");
    Matcher date = DATE.matcher(said);
    if (date.matches()) {
      return day(date.group(1), date.group(2)).orElse(said);
    }
    return CODE.matcher(said).matches() ? Words.of(said) : said;
  }

  private static Optional<String> day(String date, String time) {
    try {
      String day = DAY.format(LocalDate.parse(date));
      return Optional.of(time == null ? day : day + ", " + time);
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
