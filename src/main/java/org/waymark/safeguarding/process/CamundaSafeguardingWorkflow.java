package org.waymark.safeguarding.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.SetsVariables;
import org.waymark.safeguarding.application.SafeguardingWorkflow;

/** Carries concerns along in the engine. */
@Component
class CamundaSafeguardingWorkflow implements SafeguardingWorkflow, SetsVariables {

  private final RuntimeService runtimeService;
  private final CaseVariables variables;

  CamundaSafeguardingWorkflow(RuntimeService runtimeService, CaseVariables variables) {
    this.runtimeService = runtimeService;
    this.variables = variables;
  }

  @Override
  public Set<String> processes() {
    return Set.of(SafeguardingModel.PROCESS);
  }

  @Override
  public Set<String> dates() {
    return Set.of(SafeguardingModel.RECEIVED_ON);
  }

  @Override
  public Set<String> messages() {
    return Set.of("case-overtaken");
  }

  @Override
  public void receivedOnCorrected(String reference, LocalDate receivedOn) {
    variables.correct(reference, SafeguardingModel.RECEIVED_ON, receivedOn.toString());
  }

  @Override
  public void concernRaised(String reference, LocalDate receivedOn) {
    runtimeService.startProcessInstanceByKey(
        SafeguardingModel.PROCESS,
        reference,
        Map.of(SafeguardingModel.RECEIVED_ON, receivedOn.toString()));
  }
}
