package org.waymark.safeguarding.process;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.waymark.safeguarding.application.SafeguardingWorkflow;

/** Carries concerns along in the engine. */
@Component
class CamundaSafeguardingWorkflow implements SafeguardingWorkflow {

  private final RuntimeService runtimeService;

  CamundaSafeguardingWorkflow(RuntimeService runtimeService) {
    this.runtimeService = runtimeService;
  }

  @Override
  public void concernRaised(String reference, LocalDate receivedOn) {
    runtimeService.startProcessInstanceByKey(
        SafeguardingModel.PROCESS,
        reference,
        Map.of(SafeguardingModel.RECEIVED_ON, receivedOn.toString()));
  }
}
