package org.waymark.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Which messages the running processes of a case would take up. */
@Component
public class AwaitedMessages {

  private final RuntimeService runtime;
  private final IdentityService identity;

  AwaitedMessages(RuntimeService runtime, IdentityService identity) {
    this.runtime = runtime;
    this.identity = identity;
  }

  /** Whether a process of the case waits for a message of that name; asked as the system. */
  public boolean by(String caseReference, String message) {
    var caller = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      return runtime
              .createExecutionQuery()
              .messageEventSubscriptionName(message)
              .processInstanceBusinessKey(caseReference)
              .count()
          > 0;
    } finally {
      identity.setAuthentication(caller);
    }
  }
}
