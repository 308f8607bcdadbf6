package org.waymark.referral.application;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseHandling;
import org.waymark.casefile.CorrectableFact;
import org.waymark.referral.domain.Ending;
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
  public String onRecord(String reference) {
    return referrals
        .find(reference)
        .map(Referral::ending)
        .map(Ending::outcome)
        .map(ReferralOutcome::code)
        .orElse(null);
  }

  @Override
  public List<Choice> choices(String reference) {
    return referrals.find(reference).map(Referral::ending).stream()
        .flatMap(ending -> Arrays.stream(ReferralOutcome.values()).filter(ending::mayBecome))
        .map(outcome -> new Choice(outcome.code(), words(outcome)))
        .toList();
  }

  /** What ended, and how the national return says so. */
  private static String words(ReferralOutcome outcome) {
    String words = outcome.code().replace('-', ' ');
    return "%s%s (%s)"
        .formatted(
            words.substring(0, 1).toUpperCase(Locale.UK), words.substring(1), outcome.reportedAs());
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
        "The outcome was corrected. It was: %s. It is: %s."
            .formatted(before.words(), right.words()));
  }
}
