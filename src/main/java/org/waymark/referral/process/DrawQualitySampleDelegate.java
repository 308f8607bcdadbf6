package org.waymark.referral.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.SetsVariables;
import org.waymark.referral.application.DrawQualitySample;

/** Finds out what the table of quality checks asks. */
@Component("drawQualitySample")
class DrawQualitySampleDelegate implements JavaDelegate, SetsVariables {

  private final DrawQualitySample drawQualitySample;

  DrawQualitySampleDelegate(DrawQualitySample drawQualitySample) {
    this.drawQualitySample = drawQualitySample;
  }

  @Override
  public Set<String> codes() {
    return Set.of(
        ReferralModel.NEW_WORKER, ReferralModel.AGENCY_WORKER, ReferralModel.SAMPLE_NUMBER);
  }

  @Override
  public void execute(DelegateExecution execution) {
    var sample =
        drawQualitySample.draw(
            execution.getProcessBusinessKey(),
            Steering.text(execution, ReferralModel.ALLOCATED_WORKER));
    execution.setVariable(ReferralModel.NEW_WORKER, sample.newWorker());
    execution.setVariable(ReferralModel.AGENCY_WORKER, sample.agencyWorker());
    execution.setVariable(ReferralModel.SAMPLE_NUMBER, sample.number());
  }
}
