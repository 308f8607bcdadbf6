package org.waymark.referral.process;

import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.NeedsFound;
import org.waymark.referral.application.SignOffPlan;
import org.waymark.referral.domain.PlanMeetsNeeds.Judgement;

/** The sign-off of a support plan, or its return with comments. */
@Component
class SignOffPlanForm extends PlanForm {

  private final SignOffPlan signOffPlan;

  SignOffPlanForm(SignOffPlan signOffPlan, NeedsFound needs) {
    super("sign-off-plan", needs);
    this.signOffPlan = signOffPlan;
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    return decision(
        answers.is("signOff", "signed-off")
            ? signOffPlan.signOff(reference, judgement(answers), user)
            : signOffPlan.sendBack(reference, user));
  }

  private static Judgement judgement(Answers answers) {
    return new Judgement(
        answers.yes("meetsNeeds"), answers.yes("budgetEnough"), answers.text("whyCostsMore"));
  }
}
