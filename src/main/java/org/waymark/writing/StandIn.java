package org.waymark.writing;

import java.time.LocalDate;
import java.time.Month;

/** Birthdays that many systems write where the real one is not known. */
public final class StandIn {

  private static final int LAST_YEAR = 1901;
  private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);
  private static final LocalDate BEFORE_SPREADSHEETS = LocalDate.of(1899, 12, 30);

  private StandIn() {}

  /** Whether nobody alive can be born that day and systems write it for <i>not known</i>. */
  public static boolean isOne(LocalDate day) {
    boolean newYear = day.getMonth() == Month.JANUARY && day.getDayOfMonth() == 1;
    return newYear && day.getYear() <= LAST_YEAR
        || day.equals(BEFORE_SPREADSHEETS)
        || day.equals(BEFORE_SPREADSHEETS.plusDays(1))
        || day.equals(END_OF_TIME);
  }

  /** The same of what is written, days of noughts included: {@code 00/00/0000}. */
  public static boolean isOne(String written) {
    String date = Plain.of(written).replaceFirst("[ T]00:00.*", "");
    return date.matches("(?:0{1,4}[/.-]){2}0{1,4}|00?[/.-]0?1[/.-]1900|1900-0?1-00?")
        || DayAndTime.day(written).filter(StandIn::isOne).isPresent();
  }
}
