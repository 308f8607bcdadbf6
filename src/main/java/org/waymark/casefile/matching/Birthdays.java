package org.waymark.casefile.matching;

import java.time.LocalDate;
import java.time.Month;

/** Dates of birth that stand for one that is not known. */
final class Birthdays {

  private static final int FIRST_OF_DATABASES = 1901;

  private Birthdays() {}

  /** Whether the date says nothing: what computers write where nobody filled anything in. */
  static boolean notKnown(LocalDate date) {
    return date == null
        || date.getYear() < FIRST_OF_DATABASES && (standsIn(date) || lastDaysOfDecember(date))
        || date.equals(LocalDate.of(FIRST_OF_DATABASES, 1, 1));
  }

  /** Whether the day may stand for "some day of that year", as it does in passports. */
  static boolean standsIn(LocalDate date) {
    return date.getMonth() == Month.JANUARY && date.getDayOfMonth() == 1;
  }

  /** Whether the day can be relied on. */
  static boolean real(LocalDate date) {
    return !notKnown(date) && !standsIn(date);
  }

  private static boolean lastDaysOfDecember(LocalDate date) {
    return date.getMonth() == Month.DECEMBER && date.getDayOfMonth() >= 30;
  }
}
