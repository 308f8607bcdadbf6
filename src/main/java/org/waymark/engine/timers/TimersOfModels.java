package org.waymark.engine.timers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** The counted timers of each deployed model. */
@Component
class TimersOfModels {

  private final RepositoryService repository;

  /** A version of a model never changes once it is deployed, so its answer is kept. */
  private final Map<String, Map<String, CountedTimer>> byDefinition = new ConcurrentHashMap<>();

  TimersOfModels(RepositoryService repository) {
    this.repository = repository;
  }

  Optional<CountedTimer> find(String definition, String element) {
    return Optional.ofNullable(byDefinition.computeIfAbsent(definition, this::read).get(element));
  }

  private Map<String, CountedTimer> read(String definition) {
    BpmnModelInstance model = repository.getBpmnModelInstance(definition);
    Map<String, CountedTimer> timers = new HashMap<>();
    for (CatchEvent event : model.getModelElementsByType(CatchEvent.class)) {
      Map<String, String> properties = properties(event);
      CountedTimer.of(event.getId(), event.getName(), properties::get)
          .ifPresent(timer -> timers.put(timer.element(), timer));
    }
    return timers;
  }

  private static Map<String, String> properties(CatchEvent event) {
    Map<String, String> found = new HashMap<>();
    if (event.getExtensionElements() != null) {
      event
          .getExtensionElements()
          .getElementsQuery()
          .filterByType(CamundaProperties.class)
          .list()
          .stream()
          .flatMap(list -> list.getCamundaProperties().stream())
          .forEach((CamundaProperty one) -> found.put(one.getCamundaName(), one.getCamundaValue()));
    }
    return found;
  }
}
