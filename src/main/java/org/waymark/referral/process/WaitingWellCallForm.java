package org.waymark.referral.process;

import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.PromiseDate;
import org.waymark.referral.application.PromiseDate.Call;
import org.waymark.referral.domain.PromisedDate;
import org.waymark.referral.domain.ReferralOutcome;

/** A call to somebody who waits. */
@Component
class WaitingWellCallForm extends ReferralForm {

  private final PromiseDate promiseDate;

  WaitingWellCallForm(PromiseDate promiseDate) {
    super("waiting-well-call");
    this.promiseDate = promiseDate;
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    PromisedDate moved =
        answers.ticked("dateChanged")
            ? new PromisedDate(answers.date("toldDate"), answers.date("toldOn"))
            : null;
    var call =
        new Call(
            answers.dateOrNull("lastSpokenOn"),
            answers.is("callResult", "needs-help-now"),
            answers.choiceOrNull(ReferralOutcome.class, "outcome"));
    return decision(promiseDate.rang(reference, call, moved, answers.text("whyChanged"), user));
  }
}
