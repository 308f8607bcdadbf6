package org.waymark.safeguarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.safeguarding.application.ConcludeConcern;

/** Closes the concern's case. */
@Component("closeSafeguardingConcern")
class ConcludeConcernDelegate implements JavaDelegate {

  private final ConcludeConcern concludeConcern;

  ConcludeConcernDelegate(ConcludeConcern concludeConcern) {
    this.concludeConcern = concludeConcern;
  }

  @Override
  public void execute(DelegateExecution execution) {
    concludeConcern.conclude(execution.getProcessBusinessKey());
  }
}
