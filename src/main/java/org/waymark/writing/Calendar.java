package org.waymark.writing;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * English names of months and days of the week, from the constants of the language and not from
 * locale data, which differ between versions of Java ("Sep", "Sept").
 */
final class Calendar {

  private static final int SHORTEST = 3;

  private Calendar() {}

  /** The month of a number or of a name that is cut no shorter than three letters; 0 for none. */
  static int month(String written) {
    if (written.matches("[0-9]{1,2}")) {
      return Integer.parseInt(written);
    }
    return Stream.of(Month.values())
        .filter(month -> begins(month.name(), written))
        .map(Month::getValue)
        .findFirst()
        .orElse(0);
  }

  static Optional<DayOfWeek> dayOfWeek(String written) {
    return Stream.of(DayOfWeek.values()).filter(day -> begins(day.name(), written)).findFirst();
  }

  private static boolean begins(String name, String written) {
    return written.length() >= SHORTEST && name.startsWith(written.toUpperCase(Locale.ROOT));
  }

  /** That day, if there is one. */
  static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
