package org.waymark.referral.process;

import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.MakePlan;
import org.waymark.referral.application.NeedsFound;

/** The support plan; what it says is read from the case file. */
@Component
class MakePlanForm extends PlanForm {

  private final MakePlan makePlan;

  MakePlanForm(MakePlan makePlan, NeedsFound needs) {
    super("make-support-plan", needs);
    this.makePlan = makePlan;
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    return decision(makePlan.made(reference, answers.column("outcomes", "need")));
  }
}
