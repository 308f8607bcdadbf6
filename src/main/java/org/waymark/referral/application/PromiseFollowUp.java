package org.waymark.referral.application;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.Referral;

/**
 * Support was given before an assessment; the assessment must still follow (Care Act 2014 s.19(3)).
 */
@Service("promiseFollowUpUseCase")
public class PromiseFollowUp {

  private final Referrals referrals;
  private final ReferralClocks clocks;

  PromiseFollowUp(Referrals referrals, ReferralClocks clocks) {
    this.referrals = referrals;
    this.clocks = clocks;
  }

  /**
   * Starts the clock of the assessment that follows.
   *
   * @param from the first London day of the support; the same day again changes nothing
   */
  @Transactional
  public Optional<FieldRefusal> promise(String reference, LocalDate from) {
    Referral referral = referrals.of(reference);
    Optional<FieldRefusal> refusal = referral.supportedFrom(from);
    if (refusal.isEmpty()) {
      clocks.promiseFollowUp(reference, from, referral.rating().priority());
    }
    return refusal;
  }
}
