package org.waymark.timescales.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.waymark.timescales.Counting;
import org.waymark.timescales.FurtherDate;
import org.waymark.timescales.MissingDateException;
import org.waymark.timescales.Timescale;
import org.waymark.timescales.WorkingCalendar;

/** Counts the legal last day of a row. Working days only enter where the row itself names them. */
final class Arithmetic {

  private final WorkingCalendar calendar;
  private final Register register;
  private final NamedMethods methods;

  Arithmetic(WorkingCalendar calendar, Register register) {
    this.calendar = calendar;
    this.register = register;
    this.methods = new NamedMethods(calendar);
  }

  Count count(Timescale row, LocalDate start, Map<String, LocalDate> further) {
    LocalDate from = from(row, start, further);
    LocalDate counted = counted(row, from);
    LocalDate cap = cap(row, further).orElse(counted);
    LocalDate capped = cap.isBefore(counted) ? cap : counted;
    return new Count(from, counted, capped, rolled(row, capped));
  }

  private LocalDate from(Timescale row, LocalDate start, Map<String, LocalDate> further) {
    String earlier = row.parameters().from();
    if (earlier == null) {
      return start;
    }
    return register
        .find(earlier, start)
        .map(step -> count(step, start, further).legal())
        .orElseThrow(() -> UnknownTimescales.on(register, earlier, start));
  }

  private LocalDate counted(Timescale row, LocalDate from) {
    return switch (row.unit()) {
      case CALENDAR_DAYS, WEEKS, MONTHS, YEARS -> period(row, from);
      case WORKING_DAYS -> workingDays(row, from);
      case MONTHS_LOOKING_BACK -> methods.lastWithin(row.amount(), from);
      case ON_THE_DATE -> from;
      case END_OF_WORKING_WEEK -> methods.endOfWorkingWeek(from);
      case NEXT_MEETING_DAY -> methods.nextMeeting(row.parameters(), from);
      case WORKING_MORNING -> calendar.firstWorkingDayOnOrAfter(from);
    };
  }

  private LocalDate period(Timescale row, LocalDate from) {
    int amount = row.counting() == Counting.BEFORE ? -row.amount() : row.amount();
    LocalDate end =
        switch (row.unit()) {
          case WEEKS -> from.plusWeeks(amount);
          case MONTHS -> from.plusMonths(amount);
          case YEARS -> from.plusYears(amount);
          default -> from.plusDays(amount);
        };
    return row.counting() == Counting.BEGINNING_WITH ? end.minusDays(1) : end;
  }

  private LocalDate workingDays(Timescale row, LocalDate from) {
    return switch (row.counting()) {
      case AFTER -> calendar.plusWorkingDays(from, row.amount());
      case BEFORE -> calendar.plusWorkingDays(from, -row.amount());
      case BEGINNING_WITH ->
          calendar.plusWorkingDays(calendar.firstWorkingDayOnOrAfter(from), row.amount() - 1);
    };
  }

  private Optional<LocalDate> cap(Timescale row, Map<String, LocalDate> further) {
    FurtherDate date = row.parameters().notAfter();
    if (date == null) {
      return Optional.empty();
    }
    LocalDate given = further.get(date.name());
    if (given == null && date.required()) {
      throw new MissingDateException(
          date.name(), row.key() + " (" + row.ruleId() + ") needs the date " + date.name());
    }
    return Optional.ofNullable(given).map(day -> day.plusDays(date.plusDays()));
  }

  private LocalDate rolled(Timescale row, LocalDate day) {
    return switch (row.roll()) {
      case NONE -> day;
      case BACKWARD -> calendar.lastWorkingDayOnOrBefore(day);
      case FORWARD -> calendar.firstWorkingDayOnOrAfter(day);
    };
  }
}
