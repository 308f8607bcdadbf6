package org.waymark.referral.process;

import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.NeedsFound;

/** The indicative budget, which is to be enough for the needs that were found. */
@Component
class IndicativeBudgetForm extends PlanForm {

  IndicativeBudgetForm(NeedsFound needs) {
    super("indicative-budget", needs);
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    return done();
  }
}
