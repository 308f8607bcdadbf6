package org.waymark.timescales.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says why days are no working days: "Friday 1 January 2027 is New Year's Day". */
final class DaysOff {

  private final BankHolidayCalendar calendar;

  DaysOff(BankHolidayCalendar calendar) {
    this.calendar = calendar;
  }

  /** The reasons of each day off from one day towards a working day, that one left out. */
  String between(LocalDate off, LocalDate working) {
    LocalDate first = off.isBefore(working) ? off : working.plusDays(1);
    LocalDate afterLast = off.isBefore(working) ? working : off.plusDays(1);
    List<String> reasons = new ArrayList<>();
    first.datesUntil(afterLast).forEach(day -> reasons.add(Words.day(day) + " is " + reason(day)));
    return Words.listed(reasons);
  }

  private String reason(LocalDate day) {
    Optional<String> bankHoliday = calendar.bankHoliday(day);
    return bankHoliday.map(name -> "a bank holiday, " + name).orElse("at the weekend");
  }
}
