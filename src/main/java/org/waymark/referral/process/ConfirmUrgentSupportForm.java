package org.waymark.referral.process;

import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.ConfirmUrgentSupport;

/** A manager's word on support that was arranged in haste. */
@Component
class ConfirmUrgentSupportForm extends ReferralForm {

  private final ConfirmUrgentSupport confirmUrgentSupport;

  ConfirmUrgentSupportForm(ConfirmUrgentSupport confirmUrgentSupport) {
    super("confirm-urgent-support");
    this.confirmUrgentSupport = confirmUrgentSupport;
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    boolean confirmed = answers.is("urgentSupport", "confirmed");
    return decision(confirmUrgentSupport.decide(reference, confirmed, user));
  }
}
