package org.waymark.referral.process;

import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.CheckAssessment;
import org.waymark.referral.domain.GoodEnough;

/** The check of an assessment that was selected for one. */
@Component
class QualityCheckForm extends ReferralForm {

  private final CheckAssessment checkAssessment;

  QualityCheckForm(CheckAssessment checkAssessment) {
    super("quality-check");
    this.checkAssessment = checkAssessment;
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    return decision(
        answers.is("checkResult", "good-enough")
            ? checkAssessment.pass(reference, found(answers), user)
            : checkAssessment.sendBack(reference, user));
  }

  private static GoodEnough found(Answers answers) {
    return new GoodEnough(
        answers.yes("personHeard"),
        answers.yes("carerBlind"),
        answers.yes("reasonsWritten"),
        answers.yes("rightsAsked"));
  }
}
