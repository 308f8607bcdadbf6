package org.waymark.timescales.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Saturdays and Sundays. */
final class Weekends {

  private Weekends() {}

  static boolean contains(LocalDate day) {
    return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
  }
}
