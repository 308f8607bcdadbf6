package org.waymark.referral.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.NeedsFound;

/** The support plan: made beside the needs that it is to meet. */
@Component
class MakePlanForm extends ReferralForm {

  private final NeedsFound needs;

  MakePlanForm(NeedsFound needs) {
    super("make-support-plan");
    this.needs = needs;
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
    return done();
  }
}
