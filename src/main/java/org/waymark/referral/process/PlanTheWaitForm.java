package org.waymark.referral.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.PromiseDate;
import org.waymark.referral.domain.PromisedDate;

/** What keeps somebody safe and well who waits, and the date they were told. */
@Component
class PlanTheWaitForm extends ReferralForm {

  private final PromiseDate promiseDate;

  PlanTheWaitForm(PromiseDate promiseDate) {
    super("plan-the-wait");
    this.promiseDate = promiseDate;
  }

  @Override
  public Map<String, Object> prefill(FormContext context) {
    return promiseDate
        .standing(context.caseReference())
        .<Map<String, Object>>map(day -> Map.of("toldDate", day))
        .orElse(Map.of());
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    var promise = new PromisedDate(answers.date("toldDate"), answers.date("toldOn"));
    return decision(promiseDate.beginWait(reference, promise, user));
  }
}
