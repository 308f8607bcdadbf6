package org.waymark.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.referral.application.PromiseFollowUp;

/** Starts the clock of the assessment that follows urgent support. */
@Component("promiseFollowUp")
class PromiseFollowUpDelegate implements JavaDelegate {

  private final PromiseFollowUp promiseFollowUp;

  PromiseFollowUpDelegate(PromiseFollowUp promiseFollowUp) {
    this.promiseFollowUp = promiseFollowUp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var from = Steering.date(execution, ReferralModel.URGENT_SUPPORT_FROM);
    Steering.require(execution, promiseFollowUp.promise(execution.getProcessBusinessKey(), from));
  }
}
