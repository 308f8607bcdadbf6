package org.waymark.escalation.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseAccess;
import org.waymark.escalation.BreachReasons;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockView.State;
import org.waymark.escalation.domain.BreachReasonPolicy;
import org.waymark.escalation.persistence.ClockRow;
import org.waymark.escalation.persistence.ClockTable;
import org.waymark.escalation.persistence.Explanations;
import org.waymark.security.CurrentUser;
import org.waymark.writing.Texts;

/** Records why work was late, in the words of the person accountable. */
@Service
@Transactional
public class ExplainBreach implements BreachReasons {

  private final ClockTable clocks;
  private final Explanations explanations;
  private final ClockLedger ledger;
  private final CaseAccess access;
  private final CurrentUser user;

  ExplainBreach(
      ClockTable clocks,
      Explanations explanations,
      ClockLedger ledger,
      CaseAccess access,
      CurrentUser user) {
    this.clocks = clocks;
    this.explanations = explanations;
    this.ledger = ledger;
    this.access = access;
    this.user = user;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Late> of(String caseReference) {
    Map<UUID, Given> given = explanations.of(caseReference);
    return clocks.of(caseReference).stream()
        .filter(clock -> isAsked(clock) || given.containsKey(clock.id()))
        .map(clock -> late(clock, given.get(clock.id())))
        .toList();
  }

  private Late late(ClockRow clock, Given given) {
    return new Late(
        clock.id(),
        isAsked(clock),
        isTheirs(clock),
        BreachReasonPolicy.accountable(clock.team(), clock.role()),
        given);
  }

  @Override
  public Answer give(String caseReference, UUID id, String reason) {
    return answer(caseReference, id, reason, true);
  }

  /** As {@link #give}, also where nobody asks, and in place of a reason given before. */
  public Answer explain(String caseReference, UUID id, String reason) {
    return answer(caseReference, id, reason, false);
  }

  private Answer answer(String caseReference, UUID id, String reason, boolean onlyIfAsked) {
    String said = Texts.orNull(reason);
    if (said == null) {
      return Answer.NO_REASON;
    }
    if (said.length() > LONGEST) {
      return Answer.TOO_LONG;
    }
    Optional<ClockRow> found =
        clocks.hold(id).filter(clock -> clock.caseReference().equals(caseReference));
    return found.map(clock -> answer(clock, said, onlyIfAsked)).orElse(Answer.NO_SUCH_CLOCK);
  }

  private Answer answer(ClockRow clock, String said, boolean onlyIfAsked) {
    if (!isTheirs(clock)) {
      return Answer.NOT_THEIRS;
    }
    if (onlyIfAsked && clock.breachReason() != null) {
      return Answer.GIVEN_BEFORE;
    }
    if (onlyIfAsked && !isAsked(clock)) {
      return Answer.NOT_ASKED;
    }
    return ledger
            .recordBreachReason(
                clock.caseReference(), clock.timescale(), clock.occurrence(), said, user.id())
            .done()
        ? Answer.DONE
        : Answer.NOTHING_TO_EXPLAIN;
  }

  private boolean isTheirs(ClockRow clock) {
    return access.maySee(user.id(), clock.caseReference())
        && BreachReasonPolicy.mayExplain(user.groups(), clock.team(), clock.role());
  }

  // Work that is gone or fell away is told of and ended in another way.
  private static boolean isAsked(ClockRow clock) {
    return clock.breachReasonDue()
        && clock.breachReason() == null
        && clock.lostWith() == null
        && clock.state() != State.CANCELLED;
  }
}
