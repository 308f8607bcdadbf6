package org.waymark.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.referral.application.LeaveReferral;

/** A withdrawal does not stand: the referral goes on. */
@Component("setWithdrawalAside")
class SetWithdrawalAsideDelegate implements JavaDelegate {

  private final LeaveReferral leaveReferral;

  SetWithdrawalAsideDelegate(LeaveReferral leaveReferral) {
    this.leaveReferral = leaveReferral;
  }

  @Override
  public void execute(DelegateExecution execution) {
    leaveReferral.setWithdrawalAside(execution.getProcessBusinessKey());
  }
}
