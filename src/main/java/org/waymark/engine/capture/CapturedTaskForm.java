package org.waymark.engine.capture;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** Takes what is submitted before it becomes a variable, and fills the form without any. */
public final class CapturedTaskForm implements TaskFormHandler {

  private final TaskFormHandler stock;
  private final FormSeam seam;

  public CapturedTaskForm(TaskFormHandler stock, FormSeam seam) {
    this.stock = stock;
    this.seam = seam;
  }

  @Override
  public TaskFormData createTaskForm(TaskEntity task) {
    TaskFormData data = stock.createTaskForm(task);
    if (data.getCamundaFormRef() != null) {
      data.getFormFields().addAll(seam.filled(task, data.getCamundaFormRef()));
    }
    return data;
  }

  @Override
  public void submitFormVariables(VariableMap submitted, VariableScope scope) {
    TaskEntity task = (TaskEntity) scope;
    seam.submitted(task, stock.createTaskForm(task).getCamundaFormRef(), submitted);
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
