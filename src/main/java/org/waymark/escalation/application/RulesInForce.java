package org.waymark.escalation.application;

import java.time.LocalDate;
import java.util.Optional;

/** What counting rests on just now: the calendar's days and the register's rows. A port. */
public interface RulesInForce {

  /** Reads proclaimed bank holidays and the deployed register again; wrong ones are left aside. */
  void refresh();

  /** The same for the same bank holidays, across restarts and machines. */
  String calendar();

  /** The same for the same rows, across restarts and machines. */
  String register();

  /** Identifies the row that governs a clock which starts on that day; empty if there is none. */
  Optional<Row> row(String timescale, LocalDate start);

  /** Both fingerprints in one, as the ledger keeps it with each clock. */
  default String fingerprint() {
    return calendar() + "/" + register();
  }

  /**
   * A row of the register.
   *
   * @param effectiveFrom the first start it applies to, or null for all earlier ones
   */
  record Row(String ruleId, LocalDate effectiveFrom) {}
}
