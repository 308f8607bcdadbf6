package org.waymark.referral.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.SetsVariables;
import org.waymark.referral.application.FindOpenCases;

/** Finds what the council does for the person already. */
@Component("findOpenCases")
class FindOpenCasesDelegate implements JavaDelegate, SetsVariables {

  private final FindOpenCases findOpenCases;

  FindOpenCasesDelegate(FindOpenCases findOpenCases) {
    this.findOpenCases = findOpenCases;
  }

  @Override
  public Set<String> codes() {
    return Set.of(ReferralModel.OPEN_CASE, ReferralModel.OPEN_CASE_WORKER);
  }

  @Override
  public void execute(DelegateExecution execution) {
    var found = findOpenCases.find(execution.getProcessBusinessKey());
    execution.setVariable(ReferralModel.OPEN_CASE, found.open());
    execution.setVariable(ReferralModel.OPEN_CASE_WORKER, found.worker());
  }
}
