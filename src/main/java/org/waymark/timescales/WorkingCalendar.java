package org.waymark.timescales;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The working days of England, and the only place that knows London's clock. Working days are
 * Monday to Friday without the bank holidays of England and Wales (Banking and Financial Dealings
 * Act 1971, and days proclaimed since).
 */
public interface WorkingCalendar {

  ZoneId LONDON = ZoneId.of("Europe/London");

  boolean isWorkingDay(LocalDate day);

  /** The last working day on or before {@code day}. */
  LocalDate lastWorkingDayOnOrBefore(LocalDate day);

  /** The first working day on or after {@code day}. */
  LocalDate firstWorkingDayOnOrAfter(LocalDate day);

  /** {@code days} working days after {@code day}, which itself is day 0; negative counts back. */
  LocalDate plusWorkingDays(LocalDate day, int days);

  /** The London date of an instant: 23:30Z on 28 March 2027 is the 29th. */
  LocalDate dateOf(Instant instant);

  /** The last second of that day in London: the instant at which work due that day is due. */
  Instant endOf(LocalDate day);

  /** The London time by which work is due, to the minute; empty for the end of the day. */
  default Optional<LocalTime> timeOf(Instant dueAt) {
    return dueAt.equals(endOf(dateOf(dueAt)))
        ? Optional.empty()
        : Optional.of(LocalTime.ofInstant(dueAt, LONDON).truncatedTo(ChronoUnit.MINUTES));
  }

  /** The first instant of that day in London. */
  Instant startOf(LocalDate day);
}
