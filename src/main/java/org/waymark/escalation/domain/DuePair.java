package org.waymark.escalation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.waymark.timescales.DueDates;
import org.waymark.timescales.WorkingCalendar;

/**
 * The two days by which a clock is judged, and the time of day that closes them.
 *
 * @param timeOfDay London time, or null for the end of the day
 */
public record DuePair(LocalDate legalLastDay, LocalDate operationalLastDay, LocalTime timeOfDay) {

  public static DuePair of(DueDates dates) {
    return new DuePair(dates.legalLastDay(), dates.operationalLastDay(), dates.timeOfDay());
  }

  /** The pair after a pause: the legal day moves by calendar days, the operational one follows. */
  public DuePair movedBy(long days, WorkingCalendar calendar) {
    if (days == 0) {
      return this;
    }
    LocalDate legal = legalLastDay.plusDays(days);
    return new DuePair(legal, calendar.lastWorkingDayOnOrBefore(legal), timeOfDay);
  }

  /** The last second in which the work is in time by the operational last day. */
  public Instant dueAt(WorkingCalendar calendar) {
    return lastSecondOf(operationalLastDay, calendar);
  }

  /** The first second after the legal last day: from here on the rule itself is broken. */
  public Instant breachAt(WorkingCalendar calendar) {
    return lastSecondOf(legalLastDay, calendar).plusSeconds(1);
  }

  private Instant lastSecondOf(LocalDate day, WorkingCalendar calendar) {
    return timeOfDay == null
        ? calendar.endOf(day)
        : day.atTime(timeOfDay).atZone(WorkingCalendar.LONDON).toInstant();
  }
}
