package org.waymark.referral.application;

import java.util.Arrays;
import org.springframework.stereotype.Service;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseHandling;
import org.waymark.casefile.CorrectableFact;
import org.waymark.referral.domain.Referral;
import org.waymark.referral.domain.ReferralOutcome;

/** A closed referral has the wrong outcome on record, and so in the national return. */
@Service
class CorrectOutcome implements CorrectableFact {

  private final Referrals referrals;
  private final CaseHandling handling;

  CorrectOutcome(Referrals referrals, CaseHandling handling) {
    this.referrals = referrals;
    this.handling = handling;
  }

  @Override
  public String name() {
    return "outcome";
  }

  @Override
  public boolean isOf(CaseDetails file) {
    return file.kind().equals(RecordContact.CASE_KIND) && !file.open();
  }

  @Override
  public Answer correct(Wish wish) {
    return Arrays.stream(ReferralOutcome.values())
        .filter(outcome -> outcome.code().equals(wish.value()))
        .findFirst()
        .map(outcome -> correct(wish.caseReference(), outcome))
        .orElseGet(() -> new NotCorrected("is no outcome of a referral"));
  }

  private Answer correct(String reference, ReferralOutcome right) {
    Referral referral = referrals.of(reference);
    ReferralOutcome before = referral.ending().outcome();
    return referral
        .outcomeCorrected(right)
        .<Answer>map(refusal -> new NotCorrected(refusal.message()))
        .orElseGet(() -> corrected(reference, before, right));
  }

  private Corrected corrected(String reference, ReferralOutcome before, ReferralOutcome right) {
    handling.correctOutcome(reference, right.code());
    return new Corrected(
        before.code(),
        right.code(),
        "The outcome was corrected from %s (%s) to %s (%s)."
            .formatted(before.code(), before.reportedAs(), right.code(), right.reportedAs()));
  }
}
