package org.waymark.referral.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseHandling;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.ReturnReason;
import org.waymark.teams.AllocationResult;
import org.waymark.teams.Teams;

/** A worker takes a referral on, or gives it back to the team with a reason. */
@Service
@Transactional
public class AnswerAllocation {

  private static final String FIELD = "allocationResult";

  private final Teams teams;
  private final CaseHandling handling;
  private final StepTools tools;

  AnswerAllocation(Teams teams, CaseHandling handling, StepTools tools) {
    this.teams = teams;
    this.handling = handling;
    this.tools = tools;
  }

  /** Only the worker it was given to can take it on. */
  public Optional<FieldRefusal> accept(String reference, String by) {
    var refusal = refusal(teams.accept(reference, by));
    if (refusal.isEmpty()) {
      tools.note(reference, "allocation-accepted", "The worker accepted the referral.", by);
    }
    return refusal;
  }

  /** Back to the team; its managers hear of it. */
  public Optional<FieldRefusal> giveBack(String reference, ReturnReason reason, String by) {
    var refusal = refusal(teams.returnToTeam(reference, reason.words(), by));
    if (refusal.isEmpty()) {
      handling.assignWorker(reference, null);
      tools.note(
          reference,
          "allocation-returned",
          "The referral was returned: " + reason.words() + ".",
          by);
      tools.tellManagers(ReferralNotice.CASE_RETURNED, reference);
    }
    return refusal;
  }

  private static Optional<FieldRefusal> refusal(AllocationResult result) {
    return result instanceof AllocationResult.Refused refused
        ? Optional.of(new FieldRefusal(FIELD, String.join(" ", refused.reasons())))
        : Optional.empty();
  }
}
