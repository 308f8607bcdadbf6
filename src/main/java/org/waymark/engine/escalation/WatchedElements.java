package org.waymark.engine.escalation;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Which user tasks of which deployed model have a timescale: their own, or a stage's above. */
@Component
class WatchedElements {

  private static final String PROPERTY = "waymark.timescale";

  /** A user task of one version of a model. */
  record Element(String definition, String key) {}

  private final RepositoryService repository;

  /** A version of a model never changes once it is deployed, so its answer is kept. */
  private final Map<String, Set<String>> keysByDefinition = new ConcurrentHashMap<>();

  WatchedElements(RepositoryService repository) {
    this.repository = repository;
  }

  boolean contains(Element element) {
    return keysByDefinition
        .computeIfAbsent(element.definition(), this::read)
        .contains(element.key());
  }

  private Set<String> read(String definition) {
    return repository
        .getBpmnModelInstance(definition)
        .getModelElementsByType(UserTask.class)
        .stream()
        .filter(WatchedElements::hasTimescale)
        .map(UserTask::getId)
        .collect(Collectors.toSet());
  }

  private static boolean hasTimescale(ModelElementInstance element) {
    return element instanceof BaseElement named
        && (namesTimescale(named) || hasTimescale(element.getParentElement()));
  }

  private static boolean namesTimescale(BaseElement task) {
    return task.getExtensionElements() != null
        && task
            .getExtensionElements()
            .getElementsQuery()
            .filterByType(CamundaProperties.class)
            .list()
            .stream()
            .flatMap(properties -> properties.getCamundaProperties().stream())
            .filter(property -> PROPERTY.equals(property.getCamundaName()))
            // Modeler writes a field that was left empty as a property without a value.
            .anyMatch(property -> !String.valueOf(property.getCamundaValue()).isBlank());
  }
}
