package org.waymark.referral.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.ReferralOutcome;
import org.waymark.security.CurrentUser;

/** Puts the outcome of a referral on record, as it is reported in the Client Level Data. */
@Service("recordOutcomeUseCase")
public class RecordOutcome {

  private final Referrals referrals;
  private final ReferralClocks clocks;
  private final StepTools tools;

  RecordOutcome(Referrals referrals, ReferralClocks clocks, StepTools tools) {
    this.referrals = referrals;
    this.clocks = clocks;
    this.tools = tools;
  }

  /** Records the outcome; what was promised about an assessment falls away with it. */
  @Transactional
  public Optional<FieldRefusal> record(String reference, ReferralOutcome outcome) {
    Optional<FieldRefusal> refusal = referrals.of(reference).decided(outcome, tools.today());
    if (refusal.isEmpty()) {
      clocks.dropPromises(reference, "The referral ended: " + outcome.words());
      tools.note(
          reference,
          "outcome-recorded",
          "The outcome was recorded: %s.".formatted(outcome.words()),
          CurrentUser.SYSTEM);
    }
    return refusal;
  }
}
