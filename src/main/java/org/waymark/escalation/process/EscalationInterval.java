package org.waymark.escalation.process;

import org.springframework.stereotype.Component;
import org.waymark.escalation.application.EscalationProperties;

/**
 * The interval as the timer of {@code escalate-overdue-work} reads it. It stands alone, because the
 * engine asks for it while models are deployed, when nothing that needs the engine is there yet.
 */
@Component("escalationInterval")
public class EscalationInterval {

  private final EscalationProperties properties;

  public EscalationInterval(EscalationProperties properties) {
    this.properties = properties;
  }

  /** An ISO 8601 repetition, for example {@code R/PT1M}. */
  public String getCycle() {
    return "R/" + properties.interval();
  }
}
