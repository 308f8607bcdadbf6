package org.waymark.referral.process;

import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.DecideOnRefusal;
import org.waymark.referral.domain.RefusalOfAssessment.Abuse;
import org.waymark.referral.domain.RefusalOfAssessment.Capacity;
import org.waymark.referral.domain.RefusalOfAssessment.Findings;
import org.waymark.referral.domain.RefusalOfAssessment.Ruling;

/** Whether a refusal of an assessment may stand. */
@Component
class RefusalOfAssessmentForm extends ReferralForm {

  private final DecideOnRefusal decideOnRefusal;

  RefusalOfAssessmentForm(DecideOnRefusal decideOnRefusal) {
    super("refusal-of-assessment");
    this.decideOnRefusal = decideOnRefusal;
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    var findings =
        new Findings(
            answers.choice(Capacity.class, "capacityToRefuse"),
            answers.yesOrNull("bestInterests"),
            answers.choice(Abuse.class, "abuseOrNeglect"));
    return decision(
        decideOnRefusal.decide(reference, findings, answers.choice(Ruling.class, "outcome"), user));
  }
}
