package org.waymark.engine.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days, times and numbers as people in Britain write them. Nothing is guessed: a year of two digits
 * has no century, 31 April is no day, and 1,20 is no number.
 */
final class Written {

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DAY =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[\\s./,-]+(\\w+)[\\s./,-]+(\\d{4})");
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:[:.\\s]?(\\d{2}))?(?:[:.]00(?:\\.0+)?)?\\s*([ap])?\\.?m?\\.?");
  private static final Pattern NUMBER =
      Pattern.compile("([-+]?)£?\\s*([-+]?)(\\d+|\\d{1,3}(?:[,\\s]\\d{3})+)?(\\.\\d+)?");

  private Written() {}

  /** A day in one text: 27/3/2026, 27 March 2026, 2026-03-27. */
  static Optional<LocalDate> day(String text) {
    String said = text.strip();
    Matcher iso = ISO.matcher(said);
    if (iso.matches()) {
      return day(iso.group(3), iso.group(2), iso.group(1));
    }
    Matcher day = DAY.matcher(said);
    return day.matches() ? day(day.group(1), day.group(2), day.group(3)) : Optional.empty();
  }

  /** A day in three texts; the month as a number or a name. */
  static Optional<LocalDate> day(String day, String month, String year) {
    if (!year.strip().matches("\\d{4}") || !day.strip().matches("\\d{1,2}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(year.strip()), month(month.strip()), Integer.parseInt(day.strip())));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int month(String text) {
    if (text.matches("\\d{1,2}")) {
      return Integer.parseInt(text);
    }
    for (java.time.Month month : java.time.Month.values()) {
      String name = month.getDisplayName(TextStyle.FULL, Locale.UK);
      boolean begins = text.length() >= 3 && text.length() <= name.length();
      if (begins && name.regionMatches(true, 0, text, 0, text.length())) {
        return month.getValue();
      }
    }
    return 0;
  }

  /** A time of day to the minute: 09:30, 9.30, 0930, 9.30am, 9pm, noon. */
  static Optional<LocalTime> time(String text) {
    String said = text.strip().toLowerCase(Locale.UK);
    if (said.equals("noon") || said.equals("midday")) {
      return Optional.of(LocalTime.NOON);
    }
    Matcher time = TIME.matcher(said);
    if (!time.matches() || time.group(2) == null && time.group(3) == null) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(time.group(1));
    int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
    boolean endsInM = said.replace(".", "").endsWith("m");
    if (time.group(3) == null && endsInM) {
      return Optional.empty();
    }
    return time.group(3) == null
        ? of(hour, minute)
        : ofTwelve(hour, minute, time.group(3).equals("p"));
  }

  private static Optional<LocalTime> ofTwelve(int hour, int minute, boolean afternoon) {
    return hour < 1 || hour > 12 ? Optional.empty() : of(hour % 12 + (afternoon ? 12 : 0), minute);
  }

  private static Optional<LocalTime> of(int hour, int minute) {
    return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
  }

  /** A number or a sum of money in pounds: 1,200 or £85.50. */
  static Optional<BigDecimal> number(String text) {
    Matcher number = NUMBER.matcher(Values.trim(text));
    if (!number.matches() || number.group(3) == null && number.group(4) == null) {
      return Optional.empty();
    }
    String sign = number.group(1) + number.group(2);
    String whole = number.group(3) == null ? "0" : number.group(3).replaceAll("[,\\s]", "");
    String parts = number.group(4) == null ? "" : number.group(4);
    return sign.length() > 1 ? Optional.empty() : Numbers.of(sign + whole + parts);
  }
}
