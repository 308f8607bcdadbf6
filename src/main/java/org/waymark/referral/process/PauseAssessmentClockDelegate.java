package org.waymark.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.referral.application.PauseAssessment;

/** Stops the count to a decision while reablement runs. */
@Component("pauseAssessmentClock")
class PauseAssessmentClockDelegate implements JavaDelegate {

  private final PauseAssessment pauseAssessment;

  PauseAssessmentClockDelegate(PauseAssessment pauseAssessment) {
    this.pauseAssessment = pauseAssessment;
  }

  @Override
  public void execute(DelegateExecution execution) {
    pauseAssessment.pause(execution.getProcessBusinessKey());
  }
}
