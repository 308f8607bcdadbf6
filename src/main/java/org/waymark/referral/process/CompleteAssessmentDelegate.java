package org.waymark.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.referral.application.CompleteAssessment;

/** The assessment is complete. */
@Component("completeAssessment")
class CompleteAssessmentDelegate implements JavaDelegate {

  private final CompleteAssessment completeAssessment;

  CompleteAssessmentDelegate(CompleteAssessment completeAssessment) {
    this.completeAssessment = completeAssessment;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var assessor = Steering.text(execution, ReferralModel.ALLOCATED_WORKER);
    Steering.require(
        execution, completeAssessment.complete(execution.getProcessBusinessKey(), assessor));
  }
}
