package org.waymark.safeguarding.application;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.outbox.Outbox;
import org.waymark.safeguarding.domain.Concern;
import org.waymark.safeguarding.domain.ConcernDecision;
import org.waymark.safeguarding.domain.QualifiedDecisionMaker;
import org.waymark.safeguarding.domain.Refusal;
import org.waymark.safeguarding.domain.Section42Tests;
import org.waymark.security.CurrentUser;

/** A qualified person decides what the council does about a concern, or asks for more. */
@Service
@Transactional
public class DecideConcern {

  private final ConcernStep step;
  private final Outbox outbox;

  DecideConcern(ConcernStep step, Outbox outbox) {
    this.step = step;
    this.outbox = outbox;
  }

  /** Records the decision, or says why it may not be made so or by this user. */
  public Optional<Refusal> decide(
      String reference,
      Section42Tests tests,
      ConcernDecision decision,
      String by,
      Set<String> groups) {
    var concern = step.concern(reference);
    var refusal =
        QualifiedDecisionMaker.refusal(by, groups, concern.gatheredBy())
            .or(() -> concern.decided(tests, decision, by, step.now()));
    var what = "decided on " + decision.words();
    step.note(refusal, concern, "concern-decided", "It was " + what + ".", by);
    if (refusal.isEmpty()) {
      step.tellOrigin(concern, "safeguarding-concern-decided", what, by);
      tellRaiser(concern);
    }
    return refusal;
  }

  /** Sends it back for more information, or says why not. */
  public Optional<Refusal> askForMore(String reference, String by, Set<String> groups) {
    var concern = step.concern(reference);
    var refusal = QualifiedDecisionMaker.refusal(by, groups, null).or(concern::returned);
    return step.note(
        refusal,
        concern,
        "concern-returned",
        "More information was asked for before the concern can be decided.",
        by);
  }

  private void tellRaiser(Concern concern) {
    if (!concern.raisedBy().equals(CurrentUser.SYSTEM)) {
      outbox.notify(
          ConcernNotice.SAFEGUARDING_CONCERN_DECIDED.to(concern.raisedBy(), concern.reference()));
    }
  }
}
