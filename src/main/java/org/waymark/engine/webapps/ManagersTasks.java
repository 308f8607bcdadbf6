package org.waymark.engine.webapps;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.waymark.engine.model.DrawnTasks;
import org.waymark.security.Roles;

/** The tasks that are drawn for managers: what they have to decide, not what climbed to them. */
@Component
class ManagersTasks {

  private static final Set<String> MANAGERS = Set.of(Roles.TEAM_MANAGERS, Roles.SERVICE_MANAGERS);

  private final RepositoryService models;

  ManagersTasks(RepositoryService models) {
    this.models = models;
  }

  /** Their ids in the models, in order. */
  Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    for (ProcessDefinition model : models.createProcessDefinitionQuery().latestVersion().list()) {
      DrawnTasks.of(models.getBpmnModelInstance(model.getId()))
          .forEach(
              (task, role) -> {
                if (MANAGERS.contains(role)) {
                  keys.add(task);
                }
              });
    }
    return keys;
  }
}
