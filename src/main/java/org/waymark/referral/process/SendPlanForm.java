package org.waymark.referral.process;

import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.TellPerson;

/** A plan on its way to another council. */
@Component
class SendPlanForm extends ReferralForm {

  private final TellPerson tellPerson;

  SendPlanForm(TellPerson tellPerson) {
    super("send-plan");
    this.tellPerson = tellPerson;
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    return decision(tellPerson.planSent(reference, answers.date("sentOn"), user));
  }
}
