package org.waymark.referral.process;

import java.util.Map;
import org.waymark.referral.application.NeedsFound;

/** A form on a support plan or its money, beside the needs that the plan is to meet. */
abstract class PlanForm extends ReferralForm {

  private final NeedsFound needs;

  PlanForm(String form, NeedsFound needs) {
    super(form);
    this.needs = needs;
  }

  @Override
  public Map<String, Object> prefill(FormContext context) {
    return needs
        .of(context.caseReference())
        .<Map<String, Object>>map(found -> Map.of("needsFound", found))
        .orElse(Map.of());
  }
}
