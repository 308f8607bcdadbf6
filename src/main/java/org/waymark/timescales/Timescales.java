package org.waymark.timescales;

import java.time.LocalDate;
import java.util.Map;

/** Counts due dates by the register's rules. Every date in Waymark that matters comes from here. */
public interface Timescales {

  /**
   * Counts the pair of due dates under the row in force on {@code start}.
   *
   * @param timescale the row's key or, where only one row has it, its rule id
   * @param start the London date on which the clock starts
   * @param further the further dates that the rule needs, by parameter name; empty for most rules
   * @throws UnknownTimescaleException if no row of that name is in force on that date
   * @throws MissingDateException if the rule needs a further date that is not given
   */
  DueDates due(String timescale, LocalDate start, Map<String, LocalDate> further);

  /** As {@link #due(String, LocalDate, Map)}, for a rule that needs no further date. */
  default DueDates due(String timescale, LocalDate start) {
    return due(timescale, start, Map.of());
  }
}
