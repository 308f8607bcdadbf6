package org.waymark.referral.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.NeedsFound;
import org.waymark.referral.application.SignOffPlan;

/** The sign-off of a support plan, or its return with comments. */
@Component
class SignOffPlanForm extends ReferralForm {

  private final SignOffPlan signOffPlan;
  private final NeedsFound needs;

  SignOffPlanForm(SignOffPlan signOffPlan, NeedsFound needs) {
    super("sign-off-plan");
    this.needs = needs;
    this.signOffPlan = signOffPlan;
  }

  @Override
  public Map<String, Object> prefill(FormContext context) {
    return needs
        .of(context.caseReference())
        .<Map<String, Object>>map(found -> Map.of("needsFound", found))
        .orElse(Map.of());
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    return decision(
        answers.is("signOff", "signed-off")
            ? signOffPlan.signOff(
                reference, answers.yes("meetsNeeds"), answers.yes("budgetEnough"), user)
            : signOffPlan.sendBack(reference, user));
  }
}
