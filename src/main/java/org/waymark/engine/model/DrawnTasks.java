package org.waymark.engine.model;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** The tasks for people in a deployed model. */
public final class DrawnTasks {

  private static final String ROLE = "waymark.role";

  private DrawnTasks() {}

  /** The role that each is drawn for, by the task's id; without those that name none. */
  public static Map<String, String> of(BpmnModelInstance model) {
    Map<String, String> roles = new HashMap<>();
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      if (task.getExtensionElements() != null) {
        task
            .getExtensionElements()
            .getElementsQuery()
            .filterByType(CamundaProperties.class)
            .list()
            .stream()
            .flatMap(list -> list.getCamundaProperties().stream())
            .filter(property -> ROLE.equals(property.getCamundaName()))
            .filter(property -> property.getCamundaValue() != null)
            .forEach(property -> roles.put(task.getId(), property.getCamundaValue().strip()));
      }
    }
    return roles;
  }
}
