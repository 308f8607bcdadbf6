package org.waymark.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.referral.application.CloseReferral;

/** Closes the referral and its case. */
@Component("closeReferral")
class CloseReferralDelegate implements JavaDelegate {

  private final CloseReferral closeReferral;

  CloseReferralDelegate(CloseReferral closeReferral) {
    this.closeReferral = closeReferral;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Steering.require(execution, closeReferral.close(execution.getProcessBusinessKey()));
  }
}
