package org.waymark.referral.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.PromiseDate;
import org.waymark.referral.domain.PromisedDate;

/** The date by which the conversation will have been held, as the person was told. */
@Component
class TellDateForm extends ReferralForm {

  private final PromiseDate promiseDate;

  TellDateForm(PromiseDate promiseDate) {
    super("tell-date");
    this.promiseDate = promiseDate;
  }

  @Override
  public Map<String, Object> prefill(FormContext context) {
    return promiseDate
        .standing(context.caseReference())
        .<Map<String, Object>>map(day -> Map.of("toldDate", day, "promisedBefore", day))
        .orElse(Map.of("earlierDate", "no"));
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    var promise = new PromisedDate(answers.date("toldDate"), answers.date("toldOn"));
    return decision(promiseDate.tell(reference, promise, answers.text("whyChanged"), user));
  }
}
