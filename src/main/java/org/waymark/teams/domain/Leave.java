package org.waymark.teams.domain;

import java.time.LocalDate;

/** An absence, first and last day included. */
public record Leave(LocalDate firstDay, LocalDate lastDay, Kind kind) {

  public boolean covers(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }

  public boolean overlaps(LocalDate first, LocalDate last) {
    return !first.isAfter(lastDay) && !last.isBefore(firstDay);
  }

  /** Why the worker is away. Allocation treats all alike. */
  public enum Kind {
    ANNUAL,
    SICK,
    PARENTAL,
    TRAINING,
    OTHER
  }
}
