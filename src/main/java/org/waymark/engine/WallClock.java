package org.waymark.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.waymark.timescales.WorkingCalendar;

/**
 * Reads the dates and times on forms as London's calendars and clocks show them: browsers send
 * those, others may send a time with its offset.
 */
public final class WallClock {

  private WallClock() {}

  /**
   * A date with a time, in London.
   *
   * @throws DateTimeParseException if the text is none
   */
  public static ZonedDateTime moment(String text) {
    var read =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
    return read instanceof ZonedDateTime anywhere
        ? anywhere.withZoneSameInstant(WorkingCalendar.LONDON)
        : ((LocalDateTime) read).atZone(WorkingCalendar.LONDON);
  }

  /**
   * A date; of a date with a time, its day in London.
   *
   * @throws DateTimeParseException if the text is neither
   */
  public static LocalDate day(String text) {
    return text.indexOf('T') < 0 ? LocalDate.parse(text) : moment(text).toLocalDate();
  }
}
