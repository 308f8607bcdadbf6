package org.waymark.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.referral.application.RaiseReferralConcern;

/** Raises a worry as a concern of its own. */
@Component("raiseSafeguardingConcern")
class RaiseSafeguardingConcernDelegate implements JavaDelegate {

  private final RaiseReferralConcern raiseReferralConcern;

  RaiseSafeguardingConcernDelegate(RaiseReferralConcern raiseReferralConcern) {
    this.raiseReferralConcern = raiseReferralConcern;
  }

  @Override
  public void execute(DelegateExecution execution) {
    raiseReferralConcern.raise(execution.getProcessBusinessKey());
  }
}
