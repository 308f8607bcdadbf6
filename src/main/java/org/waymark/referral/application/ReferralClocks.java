package org.waymark.referral.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.CaseRegister.CaseSummary;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockStart;
import org.waymark.escalation.ClockView;
import org.waymark.escalation.ClockView.State;
import org.waymark.security.CurrentUser;

/** The clocks of a referral that no task carries: its stage and the promises made to the person. */
@Component
class ReferralClocks {

  static final String ASSESSMENT = "referral-assessment";
  static final String TOLD_DATE = "told-date";
  static final String FOLLOW_UP = "follow-up-assessment";

  private static final Set<String> PROMISES = Set.of(TOLD_DATE, FOLLOW_UP);
  private static final Set<State> OPEN = Set.of(State.RUNNING, State.PAUSED);
  private static final String PATHWAY = "referral";
  private static final String WHO_KEEPS_THEM = "practitioners";

  private final ClockLedger ledger;
  private final CaseRegister cases;
  private final CurrentUser user;

  ReferralClocks(ClockLedger ledger, CaseRegister cases, CurrentUser user) {
    this.ledger = ledger;
    this.cases = cases;
    this.user = user;
  }

  /** The clocks of the assessment as a whole in that state; normally one or none. */
  List<ClockView> assessment(String reference, State state) {
    return ledger.of(reference).stream()
        .filter(clock -> clock.taskId() == null && clock.timescale().equals(ASSESSMENT))
        .filter(clock -> clock.state() == state)
        .toList();
  }

  /** Promises the assessment that must follow support given before it. */
  void promiseFollowUp(String reference, LocalDate from, int priority) {
    String team = cases.find(reference).map(CaseSummary::team).orElse(null);
    ledger.start(
        new ClockStart(
            reference,
            PATHWAY,
            FOLLOW_UP,
            from.toString(),
            from,
            Map.of(),
            null,
            WHO_KEEPS_THEM,
            team,
            priority));
  }

  /** The assessment is complete, so what was promised about it has been kept. */
  void keepPromises(String reference) {
    promises(reference)
        .forEach(it -> ledger.stop(it.caseReference(), it.timescale(), it.occurrence(), user.id()));
  }

  /** There will be no assessment any more, so what was promised about it falls away. */
  void dropPromises(String reference, String reason) {
    promises(reference)
        .forEach(it -> ledger.cancel(it.caseReference(), it.timescale(), it.occurrence(), reason));
  }

  // The stage clock of the support plan is a told date as well; the engine ends that one.
  private List<ClockView> promises(String reference) {
    return ledger.of(reference).stream()
        .filter(clock -> clock.taskId() == null && PROMISES.contains(clock.timescale()))
        .filter(clock -> OPEN.contains(clock.state()))
        .toList();
  }
}
