package org.waymark.timescales.domain;

import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The bank holidays of England and Wales computed for any year, for years that the table does not
 * reach: Banking and Financial Dealings Act 1971, the days proclaimed every year since, Good Friday
 * and Christmas Day. A day proclaimed once, such as a coronation, cannot be computed.
 */
final class BankHolidayRule {

  private static final String BOXING_DAY = "Boxing Day";
  private static final String SUBSTITUTE = " (substitute day)";

  private BankHolidayRule() {}

  static SortedMap<LocalDate, String> of(int year) {
    SortedMap<LocalDate, String> days = new TreeMap<>();
    addWithSubstitute(days, LocalDate.of(year, Month.JANUARY, 1), "New Year's Day");
    LocalDate easter = easterSunday(year);
    days.put(easter.minusDays(2), "Good Friday");
    days.put(easter.plusDays(1), "Easter Monday");
    days.put(monday(year, Month.MAY, false), "Early May bank holiday");
    days.put(monday(year, Month.MAY, true), "Spring bank holiday");
    days.put(monday(year, Month.AUGUST, true), "Summer bank holiday");
    addChristmas(days, LocalDate.of(year, Month.DECEMBER, 25));
    return days;
  }

  private static LocalDate monday(int year, Month month, boolean last) {
    return LocalDate.of(year, month, 1)
        .with(last ? lastInMonth(DayOfWeek.MONDAY) : firstInMonth(DayOfWeek.MONDAY));
  }

  /** A Monday Boxing Day keeps its Monday; Christmas Day then moves to the Tuesday. */
  private static void addChristmas(SortedMap<LocalDate, String> days, LocalDate christmas) {
    LocalDate boxing = christmas.plusDays(1);
    if (!Weekends.contains(boxing)) {
      days.put(boxing, BOXING_DAY);
    }
    addWithSubstitute(days, christmas, "Christmas Day");
    if (Weekends.contains(boxing)) {
      addWithSubstitute(days, boxing, BOXING_DAY);
    }
  }

  private static void addWithSubstitute(
      SortedMap<LocalDate, String> days, LocalDate day, String name) {
    if (!Weekends.contains(day)) {
      days.put(day, name);
      return;
    }
    LocalDate substitute = day;
    while (Weekends.contains(substitute) || days.containsKey(substitute)) {
      substitute = substitute.plusDays(1);
    }
    days.put(substitute, name + SUBSTITUTE);
  }

  /** Easter Sunday of the Gregorian calendar, by the method of golden number and epact. */
  static LocalDate easterSunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int epact = (19 * golden + century - century / 4 - (8 * century + 13) / 25 + 15) % 30;
    int moon =
        epact - (epact / 28) * (1 - (epact / 28) * (29 / (epact + 1)) * ((21 - golden) / 11));
    int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
    return LocalDate.of(year, Month.MARCH, 28).plusDays(moon - weekday);
  }
}
