package org.waymark.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.referral.application.SuggestAllocation;
import org.waymark.referral.domain.RiskBand;

/** Prepares the allocation: the team, and who could take it. */
@Component("suggestAllocation")
class SuggestAllocationDelegate implements JavaDelegate {

  private final SuggestAllocation suggestAllocation;

  SuggestAllocationDelegate(SuggestAllocation suggestAllocation) {
    this.suggestAllocation = suggestAllocation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var needs =
        new SuggestAllocation.Needs(
            Steering.code(execution, ReferralModel.RISK_BAND, RiskBand.class),
            Steering.number(execution, ReferralModel.PRIORITY),
            Steering.text(execution, ReferralModel.REQUIRED_SKILL),
            Steering.number(execution, ReferralModel.CASE_WEIGHT));
    Steering.require(
        execution, suggestAllocation.suggest(execution.getProcessBusinessKey(), needs));
  }
}
