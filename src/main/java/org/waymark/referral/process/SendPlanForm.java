package org.waymark.referral.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.LeaveReferral;
import org.waymark.referral.application.TellPerson;

/** A plan on its way to another council. */
@Component
class SendPlanForm extends ReferralForm {

  private final TellPerson tellPerson;
  private final LeaveReferral leaveReferral;

  SendPlanForm(TellPerson tellPerson, LeaveReferral leaveReferral) {
    super("send-plan");
    this.tellPerson = tellPerson;
    this.leaveReferral = leaveReferral;
  }

  @Override
  public Map<String, Object> prefill(FormContext context) {
    return leaveReferral.moved(context.caseReference()).map(SaidOnPage::moved).orElse(Map.of());
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    tellPerson.planSent(reference, user);
    return done();
  }
}
