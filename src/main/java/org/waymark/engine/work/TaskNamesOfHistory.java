package org.waymark.engine.work;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;
import org.waymark.engine.TaskNames;

/** Open tasks stand in the engine's history as well, so it knows them all. */
@Component
class TaskNamesOfHistory implements TaskNames {

  private final HistoryService history;

  TaskNamesOfHistory(HistoryService history) {
    this.history = history;
  }

  @Override
  public Map<String, String> of(String caseReference) {
    return history
        .createHistoricTaskInstanceQuery()
        .processInstanceBusinessKey(caseReference)
        .list()
        .stream()
        .filter(task -> task.getName() != null)
        .collect(Collectors.toMap(HistoricTaskInstance::getId, HistoricTaskInstance::getName));
  }
}
