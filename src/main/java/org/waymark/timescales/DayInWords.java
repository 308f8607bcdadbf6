package org.waymark.timescales;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people in England read them. */
public final class DayInWords {

  private static final DateTimeFormatter FULL = pattern("EEEE d MMMM uuuu");
  private static final DateTimeFormatter BRIEF = pattern("EEE d MMMM uuuu");
  private static final DateTimeFormatter PLAIN = pattern("d MMMM uuuu");

  private static final DateTimeFormatter WITH_TIME = pattern("EEE d MMMM uuuu, HH:mm");

  private DayInWords() {}

  /** In a sentence: Sunday 3 January 2027. */
  public static String full(LocalDate day) {
    return FULL.format(day);
  }

  /** In a list, where the weekday matters: Sun 3 January 2027. */
  public static String brief(LocalDate day) {
    return BRIEF.format(day);
  }

  /** In a list, with its time: Sun 3 January 2027, 16:40. */
  public static String at(LocalDateTime moment) {
    return WITH_TIME.format(moment);
  }

  /** A day long ago, whose weekday nobody asks for: 3 January 2027. */
  public static String plain(LocalDate day) {
    return PLAIN.format(day);
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK);
  }
}
