package org.waymark.timescales.application;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.waymark.timescales.WorkingCalendar;

/** The working calendar in force at each question. */
@Component
class CurrentCalendar implements WorkingCalendar {

  private final RulesInForce rules;

  CurrentCalendar(RulesInForce rules) {
    this.rules = rules;
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    return rules.now().calendar().isWorkingDay(day);
  }

  @Override
  public LocalDate lastWorkingDayOnOrBefore(LocalDate day) {
    return rules.now().calendar().lastWorkingDayOnOrBefore(day);
  }

  @Override
  public LocalDate firstWorkingDayOnOrAfter(LocalDate day) {
    return rules.now().calendar().firstWorkingDayOnOrAfter(day);
  }

  @Override
  public LocalDate plusWorkingDays(LocalDate day, int days) {
    return rules.now().calendar().plusWorkingDays(day, days);
  }

  @Override
  public LocalDate dateOf(Instant instant) {
    return rules.now().calendar().dateOf(instant);
  }

  @Override
  public Instant endOf(LocalDate day) {
    return rules.now().calendar().endOf(day);
  }

  @Override
  public Instant startOf(LocalDate day) {
    return rules.now().calendar().startOf(day);
  }
}
