package org.waymark.casefile.support;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.waymark.timescales.WorkingCalendar;

/**
 * London's dates; the case file asks for no more of the calendar, so bank holidays are left out.
 */
class WeekdayCalendar implements WorkingCalendar {

  @Override
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }

  @Override
  public LocalDate lastWorkingDayOnOrBefore(LocalDate day) {
    return isWorkingDay(day) ? day : lastWorkingDayOnOrBefore(day.minusDays(1));
  }

  @Override
  public LocalDate firstWorkingDayOnOrAfter(LocalDate day) {
    return isWorkingDay(day) ? day : firstWorkingDayOnOrAfter(day.plusDays(1));
  }

  @Override
  public LocalDate plusWorkingDays(LocalDate day, int days) {
    throw new UnsupportedOperationException("not asked for by the case file");
  }

  @Override
  public LocalDate dateOf(Instant instant) {
    return instant.atZone(LONDON).toLocalDate();
  }

  @Override
  public Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1)).minusSeconds(1);
  }

  @Override
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(LONDON).toInstant();
  }
}
