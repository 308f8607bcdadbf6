package org.waymark.escalation;

import java.time.LocalDate;
import java.util.Set;

/** Counts clocks anew whose starting date was recorded wrongly. */
public interface CorrectedStarts {

  /**
   * Counts those clocks of a case anew that started on the wrong day, open or ended, in the
   * caller's transaction: by the rule in force on the right day, with the pauses they had. Before,
   * after and reason are kept with each; a breach that was none is one no longer, and one that was
   * overlooked is one now. Due dates of open tasks move along. A clock that is due later than it
   * was climbs its ladder anew; a task that is not overdue any more is as urgent as its case again,
   * and no longer offered to managers. Rungs that fired stay on record.
   *
   * @return how many moved
   */
  int correct(Correction correction);

  /**
   * What was wrong. The dates are London dates.
   *
   * @param timescales the register's keys that count from the date
   * @param by the user who corrects
   */
  record Correction(
      String caseReference,
      Set<String> timescales,
      LocalDate wrong,
      LocalDate right,
      String reason,
      String by) {}
}
