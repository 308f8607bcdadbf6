package org.waymark.timescales.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

/** A date in a request: 2026-12-14, or an instant with its zone such as 2027-03-28T23:30:00Z. */
final class GivenDate {

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private GivenDate() {}

  /**
   * @param london how an instant becomes the London date that counts
   * @throws RefusedParameter naming the parameter, never repeating its value
   */
  static LocalDate read(String parameter, String value, Function<Instant, LocalDate> london) {
    LocalDate date;
    try {
      date = value.contains("T") ? london.apply(instant(value)) : LocalDate.parse(value);
    } catch (DateTimeParseException garbled) {
      throw new RefusedParameter(
          parameter,
          "must be a date like 2026-12-14, or a time with its zone like 2027-03-28T23:30:00Z");
    }
    if (date.isBefore(FIRST) || date.isAfter(LAST)) {
      throw new RefusedParameter(parameter, "must lie between " + FIRST + " and " + LAST);
    }
    return date;
  }

  /** In a query a plus that was not encoded arrives as a space. */
  private static Instant instant(String value) {
    return ZonedDateTime.parse(value.replace(' ', '+'), DateTimeFormatter.ISO_ZONED_DATE_TIME)
        .toInstant();
  }
}
