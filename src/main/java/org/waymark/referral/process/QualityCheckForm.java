package org.waymark.referral.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.CheckAssessment;
import org.waymark.referral.application.NeedsFound;
import org.waymark.referral.domain.GoodEnough;

/** The check of an assessment that was selected for one. */
@Component
class QualityCheckForm extends ReferralForm {

  private final CheckAssessment checkAssessment;
  private final NeedsFound needs;

  QualityCheckForm(CheckAssessment checkAssessment, NeedsFound needs) {
    super("quality-check");
    this.checkAssessment = checkAssessment;
    this.needs = needs;
  }

  @Override
  public Map<String, Object> prefill(FormContext context) {
    return needs
        .all(context.caseReference())
        .<Map<String, Object>>map(all -> Map.of("outcomesFound", all))
        .orElse(Map.of());
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
