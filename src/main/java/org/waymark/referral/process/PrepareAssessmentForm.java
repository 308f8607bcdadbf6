package org.waymark.referral.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.PrepareAssessment;

/** What comes before the conversation: who takes part, capacity, carers, where it is held. */
@Component
class PrepareAssessmentForm extends ReferralForm {

  private static final String NEEDS = "communicationNeeds";

  private final PrepareAssessment prepareAssessment;

  PrepareAssessmentForm(PrepareAssessment prepareAssessment) {
    super("prepare-assessment");
    this.prepareAssessment = prepareAssessment;
  }

  @Override
  public Map<String, Object> prefill(FormContext context) {
    return prepareAssessment
        .communicationNeeds(context.caseReference())
        .<Map<String, Object>>map(needs -> Map.of(NEEDS, needs))
        .orElse(Map.of());
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    return decision(prepareAssessment.prepared(reference, answers.text(NEEDS)));
  }
}
