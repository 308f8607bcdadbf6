package org.waymark.engine.work;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.engine.OpenWork;

/** Asks the engine as the system itself; who took a task, and when, stands in its history. */
@Component
class EngineOpenWork implements OpenWork {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final HistoryService history;
  private final CaseDirectory directory;

  EngineOpenWork(
      TaskService tasks, RuntimeService runtime, HistoryService history, CaseDirectory directory) {
    this.directory = directory;
    this.tasks = tasks;
    this.runtime = runtime;
    this.history = history;
  }

  @Override
  public List<OpenTask> of(Collection<String> caseReferences) {
    if (caseReferences.isEmpty()) {
      return List.of();
    }
    List<Task> open =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKeyIn(caseReferences.toArray(String[]::new))
            .orderByDueDate()
            .asc()
            .list();
    Map<String, String> cases = casesOf(open);
    Map<String, Integer> risks = risks(cases.values());
    return open.stream()
        .map(
            task -> {
              String reference = cases.get(task.getProcessInstanceId());
              return openTask(task, reference, risks.getOrDefault(reference, task.getPriority()));
            })
        .toList();
  }

  private Map<String, String> casesOf(List<Task> open) {
    Set<String> instances =
        open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
    return instances.isEmpty()
        ? Map.of()
        : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
            .collect(
                Collectors.toMap(ProcessInstance::getId, instance -> instance.getBusinessKey()));
  }

  // Of the case: a task that was raised because it is late says nothing of the person's risk.
  private Map<String, Integer> risks(Collection<String> references) {
    return directory.details(Set.copyOf(references)).stream()
        .collect(Collectors.toMap(CaseDetails::reference, CaseDetails::priority));
  }

  private OpenTask openTask(Task task, String reference, int priority) {
    Date due = task.getDueDate();
    return new OpenTask(
        task.getId(),
        reference,
        task.getName(),
        task.getAssignee(),
        heldSince(task),
        offeredTo(task),
        task.getCreateTime().toInstant(),
        due == null ? null : due.toInstant(),
        priority);
  }

  private Instant heldSince(Task task) {
    if (task.getAssignee() == null) {
      return null;
    }
    return history
        .createHistoricIdentityLinkLogQuery()
        .taskId(task.getId())
        .type(IdentityLinkType.ASSIGNEE)
        .userId(task.getAssignee())
        .operationType("add")
        .orderByTime()
        .desc()
        .listPage(0, 1)
        .stream()
        .map(taken -> taken.getTime().toInstant())
        .findFirst()
        .orElse(task.getCreateTime().toInstant());
  }

  private Set<String> offeredTo(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .map(IdentityLink::getGroupId)
        .filter(group -> group != null)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
