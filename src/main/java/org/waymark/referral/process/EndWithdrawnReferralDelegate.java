package org.waymark.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.referral.application.LeaveReferral;

/** A withdrawal stands: ends the referral. */
@Component("endWithdrawnReferral")
class EndWithdrawnReferralDelegate implements JavaDelegate {

  private final LeaveReferral leaveReferral;

  EndWithdrawnReferralDelegate(LeaveReferral leaveReferral) {
    this.leaveReferral = leaveReferral;
  }

  @Override
  public void execute(DelegateExecution execution) {
    leaveReferral.withdrawalStands(execution.getProcessBusinessKey());
  }
}
