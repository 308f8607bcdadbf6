package org.waymark.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.escalation.application.SweepOverdueWork;

/**
 * The service task of {@code escalate-overdue-work}. A sweep that breaks off does not fail the
 * timer, which would pile up incidents by the minute: health tells of it instead.
 */
@Component("escalateOverdueWork")
public class EscalateOverdueWorkDelegate implements JavaDelegate {

  private final SweepOverdueWork sweep;

  public EscalateOverdueWorkDelegate(SweepOverdueWork sweep) {
    this.sweep = sweep;
  }

  @Override
  public void execute(DelegateExecution execution) {
    sweep.sweep();
  }
}
