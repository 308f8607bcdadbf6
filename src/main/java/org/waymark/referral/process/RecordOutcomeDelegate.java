package org.waymark.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.referral.application.RecordOutcome;
import org.waymark.referral.domain.ReferralOutcome;

/** Puts the outcome on record. */
@Component("recordOutcome")
class RecordOutcomeDelegate implements JavaDelegate {

  private final RecordOutcome recordOutcome;

  RecordOutcomeDelegate(RecordOutcome recordOutcome) {
    this.recordOutcome = recordOutcome;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var outcome = Steering.code(execution, ReferralModel.OUTCOME, ReferralOutcome.class);
    Steering.require(execution, recordOutcome.record(execution.getProcessBusinessKey(), outcome));
  }
}
