package org.waymark.referral.process;

import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.NeedsFound;

/** The support plan; what it says is read from the case file. */
@Component
class MakePlanForm extends PlanForm {

  MakePlanForm(NeedsFound needs) {
    super("make-support-plan", needs);
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    return done();
  }
}
