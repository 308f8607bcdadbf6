package org.waymark.referral.process;

import java.util.Map;
import org.waymark.referral.application.PromiseDate;

/** A form on somebody who waits, beside the date by which somebody was promised to come. */
abstract class PromisedForm extends ReferralForm {

  private final PromiseDate promiseDate;

  PromisedForm(String form, PromiseDate promiseDate) {
    super(form);
    this.promiseDate = promiseDate;
  }

  @Override
  public Map<String, Object> prefill(FormContext context) {
    return promiseDate
        .standing(context.caseReference())
        .<Map<String, Object>>map(day -> Map.of("promisedDate", day))
        .orElse(Map.of());
  }
}
