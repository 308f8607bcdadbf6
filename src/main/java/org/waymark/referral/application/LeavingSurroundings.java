package org.waymark.referral.application;

import org.springframework.stereotype.Component;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.FormAnswers.Carried;
import org.waymark.referral.domain.LeavingPolicy.Surroundings;

/** What the case says of where it stands when somebody leaves it. */
@Component
class LeavingSurroundings {

  private final Referrals referrals;
  private final FormAnswers answers;
  private final StepTools tools;

  LeavingSurroundings(Referrals referrals, FormAnswers answers, StepTools tools) {
    this.referrals = referrals;
    this.answers = answers;
    this.tools = tools;
  }

  Surroundings of(String reference) {
    return new Surroundings(
        referrals.of(reference).receivedOn(), tools.today(), residenceDisputed(reference));
  }

  /** Triage found a dispute, and nobody has settled it since. */
  private boolean residenceDisputed(String reference) {
    return answers
            .latestValue(reference, "triage-contact.residence")
            .map(Carried::value)
            .filter(it -> it.asText().equals("disputed"))
            .isPresent()
        && answers.latest(reference, "settle-residence").isEmpty();
  }
}
