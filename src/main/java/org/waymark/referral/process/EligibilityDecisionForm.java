package org.waymark.referral.process;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.DecideEligibility;
import org.waymark.referral.domain.EligibilityCriteria;
import org.waymark.referral.domain.EligibilityCriteria.Ability;
import org.waymark.referral.domain.EligibilityCriteria.CareOutcome;
import org.waymark.referral.domain.ReferralOutcome;

/** The eligibility decision, outcome by outcome, and what happens next. */
@Component
class EligibilityDecisionForm extends ReferralForm {

  private final DecideEligibility decideEligibility;

  EligibilityDecisionForm(DecideEligibility decideEligibility) {
    super("eligibility-decision");
    this.decideEligibility = decideEligibility;
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    return decision(
        decideEligibility.decide(
            reference,
            findings(answers),
            answers.yes("eligible"),
            answers.choice(ReferralOutcome.class, "outcome"),
            answers.dateOrNull("planPromisedFor"),
            user));
  }

  private static EligibilityCriteria findings(Answers answers) {
    Map<CareOutcome, Ability> outcomes = new EnumMap<>(CareOutcome.class);
    for (CareOutcome outcome : CareOutcome.values()) {
      outcomes.put(outcome, answers.choice(Ability.class, outcome.key() + "Unsupported"));
    }
    return new EligibilityCriteria(
        answers.yes("impairment"), outcomes, answers.yes("significantImpact"));
  }
}
