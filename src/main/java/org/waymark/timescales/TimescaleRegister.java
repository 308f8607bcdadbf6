package org.waymark.timescales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The register of timescales as it stands: what process owners keep in {@code timescales.dmn}. */
public interface TimescaleRegister {

  /** All rows in the order of the table, past and future versions included. */
  List<Timescale> rows();

  /**
   * The row that governs a clock: a case keeps the rule in force when its clock started.
   *
   * @param timescale the key or, where only one key has it, the rule id
   * @param startedOn the London date on which the clock started
   */
  Optional<Timescale> find(String timescale, LocalDate startedOn);

  /**
   * The London date on which a clock that begins at an instant starts to count: its own date,
   * except that what comes in after the hour of a working morning waits for the next one.
   *
   * @throws UnknownTimescaleException if no row of that name is in force on that date
   */
  LocalDate startOf(String timescale, Instant instant);

  /** Whether any version of a row has that key: what a model's {@code waymark.timescale} needs. */
  boolean knows(String key);

  /**
   * Says what is wrong with a table before it is put in force; empty if nothing is. For the gate
   * through which process owners deploy.
   */
  List<TableFault> check(List<RegisterRow> table);
}
