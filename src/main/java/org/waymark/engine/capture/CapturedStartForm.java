package org.waymark.engine.capture;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** Takes what is submitted to a start form before it becomes a variable. */
public final class CapturedStartForm implements StartFormHandler {

  private final StartFormHandler stock;
  private final FormSeam seam;
  private final String startEvent;

  public CapturedStartForm(StartFormHandler stock, FormSeam seam, String startEvent) {
    this.stock = stock;
    this.seam = seam;
    this.startEvent = startEvent;
  }

  @Override
  public StartFormData createStartFormData(ProcessDefinitionEntity process) {
    return stock.createStartFormData(process);
  }

  @Override
  public void submitFormVariables(VariableMap submitted, VariableScope scope) {
    ExecutionEntity instance = (ExecutionEntity) scope;
    StartFormData data = createStartFormData(instance.getProcessDefinition());
    seam.started(instance, startEvent, data.getCamundaFormRef(), submitted);
  }

  @Override
  public void parseConfiguration(
      Element element,
      DeploymentEntity deployment,
      ProcessDefinitionEntity process,
      BpmnParse parse) {
    // The stock handler has read the element before it was wrapped.
  }
}
