package org.waymark.referral.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.security.CurrentUser;

/** The assessment is complete: an event of the Client Level Data, and a promise kept. */
@Service("completeAssessmentUseCase")
public class CompleteAssessment {

  private final Referrals referrals;
  private final ReferralClocks clocks;
  private final StepTools tools;

  CompleteAssessment(Referrals referrals, ReferralClocks clocks, StepTools tools) {
    this.referrals = referrals;
    this.clocks = clocks;
    this.tools = tools;
  }

  /** Completes the assessment today. */
  @Transactional
  public Optional<FieldRefusal> complete(String reference, String assessor) {
    Optional<FieldRefusal> refusal =
        referrals.of(reference).assessmentCompleted(tools.today(), assessor);
    if (refusal.isEmpty()) {
      clocks.keepPromises(reference);
      tools.note(
          reference, "assessment-completed", "The assessment is complete.", CurrentUser.SYSTEM);
    }
    return refusal;
  }
}
