package org.waymark.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("matchPerson")
class MatchPersonDelegate implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {}
}
