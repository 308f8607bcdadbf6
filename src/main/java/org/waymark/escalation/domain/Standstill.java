package org.waymark.escalation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.waymark.timescales.WorkingCalendar;

/**
 * For how long a count stood still.
 *
 * @param days whole London days of the pauses that are over
 * @param since when the pause began that is not over, or null
 * @param until when its clock ended while it stood still, or null
 */
public record Standstill(int days, Instant since, Instant until) {

  public static final Standstill NONE = new Standstill(0, null, null);

  /** All days that do not count, of a pause that goes on those up to {@code now}. */
  public int days(Instant now, WorkingCalendar calendar) {
    if (since == null) {
      return days;
    }
    LocalDate last = calendar.dateOf(until == null ? now : until);
    return days + (int) ChronoUnit.DAYS.between(calendar.dateOf(since), last);
  }
}
