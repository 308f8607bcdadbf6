package org.waymark.referral.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.Chronology;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockView;
import org.waymark.escalation.ClockView.State;
import org.waymark.security.CurrentUser;

/**
 * Stops and restarts the count to a decision while reablement shows what the person can do again. A
 * register that makes the timescale a statutory one refuses the pause, and it counts on.
 */
@Service
public class PauseAssessment {

  private static final String REASON = "reablement";

  private final ReferralClocks clocks;
  private final ClockLedger ledger;
  private final Chronology chronology;
  private final CurrentUser user;

  PauseAssessment(
      ReferralClocks clocks, ClockLedger ledger, Chronology chronology, CurrentUser user) {
    this.clocks = clocks;
    this.ledger = ledger;
    this.chronology = chronology;
    this.user = user;
  }

  /** Pauses the running clock of the assessment, if there is one. */
  @Transactional
  public void pause(String reference) {
    for (ClockView it : clocks.assessment(reference, State.RUNNING)) {
      if (ledger.pause(reference, it.timescale(), it.occurrence(), REASON, user.id()).done()) {
        add(reference, "assessment-paused", "The assessment waits for reablement.");
      }
    }
  }

  /** Counts on; what was paused does not count. */
  @Transactional
  public void resume(String reference) {
    for (ClockView it : clocks.assessment(reference, State.PAUSED)) {
      if (ledger.resume(reference, it.timescale(), it.occurrence(), user.id()).done()) {
        add(reference, "assessment-resumed", "Reablement ended; the assessment goes on.");
      }
    }
  }

  private void add(String reference, String kind, String text) {
    chronology.add(reference, kind, text, CurrentUser.SYSTEM);
  }
}
