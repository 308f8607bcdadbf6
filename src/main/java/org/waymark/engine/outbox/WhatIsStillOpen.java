package org.waymark.engine.outbox;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseDirectory;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockView;
import org.waymark.escalation.ClockView.State;
import org.waymark.outbox.Matters;

/**
 * A notice about a case matters until the case is closed, and one about work that is due until no
 * clock of the case counts that timescale any more. What is about no case always matters.
 */
@Component
class WhatIsStillOpen implements Matters {

  private static final EnumSet<State> OPEN = EnumSet.of(State.RUNNING, State.PAUSED);

  private final CaseDirectory cases;
  private final ClockLedger clocks;

  WhatIsStillOpen(CaseDirectory cases, ClockLedger clocks) {
    this.cases = cases;
    this.clocks = clocks;
  }

  @Override
  public boolean stillMatters(String reference, Map<String, String> details) {
    boolean closed =
        reference != null && cases.details(reference).filter(one -> !one.open()).isPresent();
    return !closed && (reference == null || counts(reference, details.get("timescale")));
  }

  private boolean counts(String reference, String timescale) {
    List<ClockView> ofTimescale =
        clocks.of(reference).stream().filter(clock -> clock.timescale().equals(timescale)).toList();
    return ofTimescale.isEmpty()
        || ofTimescale.stream().map(ClockView::state).anyMatch(OPEN::contains);
  }
}
