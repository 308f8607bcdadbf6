package org.waymark.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.escalation.application.EscalationProperties;
import org.waymark.escalation.application.SweepOverdueWork;

/** The service task of {@code escalate-overdue-work}, and the interval of its timer. */
@Component("escalateOverdueWork")
public class EscalateOverdueWorkDelegate implements JavaDelegate {

  private final SweepOverdueWork sweep;
  private final EscalationProperties properties;

  public EscalateOverdueWorkDelegate(SweepOverdueWork sweep, EscalationProperties properties) {
    this.sweep = sweep;
    this.properties = properties;
  }

  @Override
  public void execute(DelegateExecution execution) {
    sweep.sweep();
  }

  /** The timer's cycle, for example {@code R/PT1M}. */
  public String getCycle() {
    return "R/" + properties.interval();
  }
}
