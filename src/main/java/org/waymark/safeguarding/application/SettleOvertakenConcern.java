package org.waymark.safeguarding.application;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.safeguarding.domain.Concern;
import org.waymark.safeguarding.domain.Overtaking;
import org.waymark.safeguarding.domain.QualifiedDecisionMaker;
import org.waymark.safeguarding.domain.Refusal;
import org.waymark.safeguarding.domain.Settlement;

/**
 * The person died or moved away, or the concern was withdrawn. None of that closes a concern: a
 * qualified person says what it still needs.
 */
@Service
@Transactional
public class SettleOvertakenConcern {

  private final ConcernStep step;
  private final ContinueConcern continuing;

  SettleOvertakenConcern(ConcernStep step, ContinueConcern continuing) {
    this.step = step;
    this.continuing = continuing;
  }

  /** Records what becomes of it, or says why not. */
  public Optional<Refusal> settle(
      String reference, Overtaking by, Settlement settlement, String user, Set<String> groups) {
    var concern = step.concern(reference);
    var refusal =
        QualifiedDecisionMaker.refusal(user, groups, null)
            .map(refused -> new Refusal("settlement", refused.reason()))
            .or(() -> concern.overtaken(by, settlement, step.now()));
    if (refusal.isEmpty()) {
      note(concern, outcome(concern, settlement, user), user);
    }
    return refusal;
  }

  private String outcome(Concern concern, Settlement settlement, String user) {
    return settlement == Settlement.GOES_ON
        ? settlement.words() + " as " + continuing.inPlaceOf(concern, user)
        : settlement.words();
  }

  private void note(Concern concern, String outcome, String user) {
    var text = "The concern was overtaken and settled: " + outcome + ".";
    step.note(Optional.empty(), concern, "concern-settled", text, user);
    step.tellOrigin(concern, "safeguarding-concern-settled", outcome, user);
  }
}
