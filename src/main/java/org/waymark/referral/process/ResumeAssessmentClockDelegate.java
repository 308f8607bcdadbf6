package org.waymark.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.referral.application.PauseAssessment;

/** Counts on to a decision after reablement. */
@Component("resumeAssessmentClock")
class ResumeAssessmentClockDelegate implements JavaDelegate {

  private final PauseAssessment pauseAssessment;

  ResumeAssessmentClockDelegate(PauseAssessment pauseAssessment) {
    this.pauseAssessment = pauseAssessment;
  }

  @Override
  public void execute(DelegateExecution execution) {
    pauseAssessment.resume(execution.getProcessBusinessKey());
  }
}
