package org.waymark.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the case of a process that was overtaken. */
@Component("closeOvertakenCase")
class CloseOvertakenCaseDelegate implements JavaDelegate {

  static final String OVERTAKEN_BY = "overtakenBy";

  private final OvertakenCases overtakenCases;

  CloseOvertakenCaseDelegate(OvertakenCases overtakenCases) {
    this.overtakenCases = overtakenCases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    overtakenCases.close(
        execution.getProcessBusinessKey(), (String) execution.getVariable(OVERTAKEN_BY));
  }
}
