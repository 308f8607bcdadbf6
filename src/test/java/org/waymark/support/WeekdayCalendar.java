package org.waymark.support;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.timescales.WorkingCalendar;

/** Weekdays without the bank holidays that a test gives it. */
public class WeekdayCalendar implements WorkingCalendar {

  private final Set<LocalDate> bankHolidays = new TreeSet<>();

  public void reset() {
    bankHolidays.clear();
  }

  public void addBankHoliday(LocalDate day) {
    bankHolidays.add(day);
  }

  /** What changes when a bank holiday is added. */
  public String fingerprint() {
    return "calendar" + bankHolidays;
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !bankHolidays.contains(day);
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
    LocalDate counted = day;
    for (int left = Math.abs(days); left > 0; ) {
      counted = counted.plusDays(Integer.signum(days));
      left -= isWorkingDay(counted) ? 1 : 0;
    }
    return counted;
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
