package org.waymark.engine.deployment;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;
import org.waymark.security.Accounts;

/**
 * Grants each pathway to the roles that its model names, so that a task drawn for a new role needs
 * no Java and no hand in Admin.
 */
@Component
public class PathwayRoles {

  private final RepositoryService repository;
  private final Accounts accounts;

  PathwayRoles(RepositoryService repository, Accounts accounts) {
    this.repository = repository;
    this.accounts = accounts;
  }

  /** Grants all deployed pathways, as their latest versions name roles. */
  public void grantAll() {
    repository.createProcessDefinitionQuery().latestVersion().list().forEach(this::grant);
  }

  private void grant(ProcessDefinition definition) {
    BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
    Set<String> roles = new TreeSet<>();
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      property(task, "waymark.role").forEach(roles::add);
    }
    Collection<Process> processes = model.getModelElementsByType(Process.class);
    List<String> starters =
        processes.stream().flatMap(p -> property(p, "waymark.startableBy")).toList();
    accounts.grantPathway(definition.getKey(), roles, starters);
  }

  // Values may list several, separated by commas.
  private static Stream<String> property(BaseElement element, String name) {
    ExtensionElements extensions = element.getExtensionElements();
    if (extensions == null) {
      return Stream.empty();
    }
    return extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
        .flatMap(list -> list.getCamundaProperties().stream())
        .filter(p -> name.equals(p.getCamundaName()))
        .map(CamundaProperty::getCamundaValue)
        .filter(Objects::nonNull)
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::trim)
        .filter(value -> !value.isEmpty());
  }
}
