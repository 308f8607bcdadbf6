package org.waymark.referral.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.SetsVariables;
import org.waymark.referral.application.PlanNextCall;
import org.waymark.referral.domain.RiskBand;

/** Says when somebody who waits is rung next. */
@Component("planNextCall")
class PlanNextCallDelegate implements JavaDelegate, SetsVariables {

  private final PlanNextCall planNextCall;

  PlanNextCallDelegate(PlanNextCall planNextCall) {
    this.planNextCall = planNextCall;
  }

  @Override
  public Set<String> dates() {
    return Set.of(ReferralModel.NEXT_RING_ON, ReferralModel.NEXT_RING_FROM);
  }

  @Override
  public Set<String> codes() {
    return Set.of(ReferralModel.NEXT_RING_BY);
  }

  @Override
  public void execute(DelegateExecution execution) {
    var next =
        planNextCall.plan(
            execution.getProcessBusinessKey(),
            Steering.code(execution, ReferralModel.RISK_BAND, RiskBand.class),
            Steering.number(execution, ReferralModel.PRIORITY),
            Steering.date(execution, ReferralModel.LAST_SPOKEN_ON));
    execution.setVariables(ReferralModel.of(next));
  }
}
