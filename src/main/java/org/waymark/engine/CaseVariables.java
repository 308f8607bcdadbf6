package org.waymark.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.waymark.engine.access.ActingAs;

/** What steers the running processes of a case, where it was recorded wrongly. */
@Component
public class CaseVariables {

  private final RuntimeService runtime;
  private final IdentityService identity;

  CaseVariables(RuntimeService runtime, IdentityService identity) {
    this.runtime = runtime;
    this.identity = identity;
  }

  /**
   * Puts the right value in every part of the case that has the variable, as the system: a user
   * changes no variable, a use case has allowed it. Takes part in the caller's transaction.
   *
   * @param value an id, a code or an ISO date
   */
  public void correct(String caseReference, String name, String value) {
    ActingAs.system(
        identity,
        () ->
            runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseReference)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .filter(part -> runtime.getVariables(part).containsKey(name))
                .forEach(part -> runtime.setVariable(part, name, value)));
  }
}
