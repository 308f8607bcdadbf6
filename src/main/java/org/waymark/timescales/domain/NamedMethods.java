package org.waymark.timescales.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.waymark.timescales.RuleParameters;
import org.waymark.timescales.WorkingCalendar;

/** The counting methods that have a name instead of an amount. */
final class NamedMethods {

  private final WorkingCalendar calendar;

  NamedMethods(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** The last working day of the start's ISO week; of a later week if that has passed. */
  LocalDate endOfWorkingWeek(LocalDate start) {
    LocalDate sunday = start.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    LocalDate end = calendar.lastWorkingDayOnOrBefore(sunday);
    while (end.isBefore(start)) {
      sunday = sunday.plusWeeks(1);
      end = calendar.lastWorkingDayOnOrBefore(sunday);
    }
    return end;
  }

  /** The first meeting after the start that is really held. */
  LocalDate nextMeeting(RuleParameters parameters, LocalDate start) {
    // A meeting due before the start may have moved past it, but never by as much as a week.
    LocalDate due = start.minusWeeks(1);
    while (true) {
      due = due.plusDays(1);
      LocalDate held = parameters.movesWhenClosed() ? calendar.firstWorkingDayOnOrAfter(due) : due;
      boolean meets = parameters.meets().contains(due.getDayOfWeek());
      if (meets && held.isAfter(start) && calendar.isWorkingDay(held)) {
        return held;
      }
    }
  }

  /** The last day whose date that many months earlier is still before the start. */
  LocalDate lastWithin(int months, LocalDate start) {
    LocalDate day = start.plusMonths(months).minusDays(1);
    while (day.plusDays(1).minusMonths(months).isBefore(start)) {
      day = day.plusDays(1);
    }
    return day;
  }
}
