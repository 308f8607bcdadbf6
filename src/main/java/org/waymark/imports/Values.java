package org.waymark.imports;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.waymark.writing.DayAndTime;
import org.waymark.writing.StandIn;
import org.waymark.writing.Times;

/**
 * Reads values as people and spreadsheets write them in England, and says why one can't be read:
 * yes and no in their many spellings; dates and times as {@link org.waymark.writing} reads them.
 */
public final class Values {

  static final String DATE_HELP =
      "is not a date: write it day first with a year of four digits, for example 22/11/2026";
  static final String SHORT_YEAR_HELP =
      "is not a date: a year of two digits could be of either century; write it day first with a"
          + " year of four digits, for example 22/11/2026";
  static final String DAY_OF_WEEK_HELP =
      "is not a date: it names a day of the week that the date does not fall on; check both";
  static final String OFF_THE_CLOCK_HELP =
      "is a time that no clock in England showed that day: BST in winter, or the hour that is left"
          + " out when clocks go forward";
  static final String TIME_HELP = "is not a time: write it like 14:05 or 2:05 pm";
  static final String YES_NO_HELP = "is neither yes nor no";

  private static final Set<String> YES = Set.of("yes", "y", "true", "t", "1", "x");
  private static final Set<String> NO = Set.of("no", "n", "false", "f", "0");

  private Values() {}

  /** A date, day first or ISO; a time beside it is left out. */
  public static Optional<LocalDate> date(String text) {
    return DayAndTime.day(text);
  }

  /** Why a text is no date, and what would be right. */
  static String whyNoDate(String text) {
    if (DayAndTime.hasShortYear(text)) {
      return SHORT_YEAR_HELP;
    }
    if (DayAndTime.isOffTheClock(text)) {
      return OFF_THE_CLOCK_HELP;
    }
    return DayAndTime.hasWrongDayOfWeek(text) ? DAY_OF_WEEK_HELP : DATE_HELP;
  }

  /** A time of day on that day; one that names a zone may be of the day before or after. */
  static Optional<DayAndTime> timeOn(LocalDate day, String text) {
    return DayAndTime.read(day + " " + text)
        .filter(read -> read.time() != null)
        .or(() -> ofFirstDay(text).map(time -> new DayAndTime(day, time)));
  }

  /** Why a text is no time of that day. */
  static String whyNoTime(LocalDate day, String text) {
    return DayAndTime.isOffTheClock(day + " " + text) ? OFF_THE_CLOCK_HELP : TIME_HELP;
  }

  /** A time of day; databases put the day before their first one beside it: 30/12/1899 14:05. */
  public static Optional<LocalTime> time(String text) {
    return Times.read(text).or(() -> ofFirstDay(text));
  }

  private static Optional<LocalTime> ofFirstDay(String text) {
    return DayAndTime.read(text)
        .filter(read -> read.time() != null && StandIn.isOne(read.day()))
        .map(DayAndTime::time);
  }

  /** Yes or no. */
  public static Optional<Boolean> yesNo(String text) {
    String word = Column.plain(text);
    return YES.contains(word)
        ? Optional.of(true)
        : NO.contains(word) ? Optional.of(false) : Optional.empty();
  }
}
