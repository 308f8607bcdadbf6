package org.waymark.timescales.domain;

import java.time.LocalDate;
import java.util.Map;
import org.waymark.timescales.DueDates;
import org.waymark.timescales.Timescale;

/** Counts pairs of due dates over one calendar and one register. Immutable, and fast. */
public final class DueDateCounter {

  private final BankHolidayCalendar calendar;
  private final Register register;
  private final Arithmetic arithmetic;
  private final Explanation explanation;

  public DueDateCounter(BankHolidayCalendar calendar, Register register) {
    this.calendar = calendar;
    this.register = register;
    this.arithmetic = new Arithmetic(calendar, register);
    this.explanation = new Explanation(calendar);
  }

  /** As {@link org.waymark.timescales.Timescales#due(String, LocalDate, Map)}. */
  public DueDates due(String timescale, LocalDate start, Map<String, LocalDate> further) {
    Timescale row = row(timescale, start);
    Count count = arithmetic.count(row, start, further);
    LocalDate operational = calendar.lastWorkingDayOnOrBefore(count.legal());
    return new DueDates(
        row.key(),
        row.ruleId(),
        start,
        count.legal(),
        operational,
        row.timeOfDay(),
        row.basis(),
        row.source(),
        explanation.of(row, count, operational));
  }

  /** The row in force, or the exception that says why there is none. */
  public Timescale row(String timescale, LocalDate start) {
    return register
        .find(timescale, start)
        .orElseThrow(() -> UnknownTimescales.on(register, timescale, start));
  }
}
