package org.waymark.escalation.application;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.Outcome;
import org.waymark.escalation.domain.BreachReasonPolicy;
import org.waymark.escalation.persistence.ClockRow;
import org.waymark.escalation.persistence.ClockTable;
import org.waymark.security.CurrentUser;

/** Records why work was late, in the words of the person accountable. */
@Service
@Transactional
public class ExplainBreach {

  /** What became of it. */
  public enum Answer {
    DONE,
    NO_SUCH_CLOCK,
    NOT_THEIRS,
    NOTHING_TO_EXPLAIN
  }

  private final ClockTable clocks;
  private final ClockLedger ledger;

  ExplainBreach(ClockTable clocks, ClockLedger ledger) {
    this.clocks = clocks;
    this.ledger = ledger;
  }

  /** Records the reason, which must not be blank. */
  public Answer explain(String caseReference, UUID id, String reason, CurrentUser user) {
    Optional<ClockRow> found =
        clocks.byId(id).filter(clock -> clock.caseReference().equals(caseReference));
    if (found.isEmpty()) {
      return Answer.NO_SUCH_CLOCK;
    }
    ClockRow clock = found.get();
    if (!BreachReasonPolicy.mayExplain(user.groups(), clock.team(), clock.role())) {
      return Answer.NOT_THEIRS;
    }
    Outcome outcome =
        ledger.recordBreachReason(
            caseReference, clock.timescale(), clock.occurrence(), reason, user.id());
    return outcome.done() ? Answer.DONE : Answer.NOTHING_TO_EXPLAIN;
  }
}
