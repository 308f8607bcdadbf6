package org.waymark.escalation.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.waymark.escalation.domain.SweepReport;
import org.waymark.escalation.persistence.ClockRow;

/** Work on clocks in batches, each batch one transaction. */
interface ClockBatch {

  /** Claims the next clocks; empty when nothing is left. */
  List<ClockRow> claim(int limit);

  /** Claims those of the named clocks that still need the work. */
  List<ClockRow> claim(Collection<UUID> only);

  /** Does the work; anything it throws rolls the whole batch back. */
  SweepReport apply(List<ClockRow> claimed);

  /** Puts the one clock aside that the work failed on, so that it is not claimed at once again. */
  void putAside(UUID clock, RuntimeException why);
}
