package org.waymark.engine.work;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.waymark.teams.HeldTasks;

/** Asks the engine as the system itself which tasks somebody has taken. */
@Component
class TasksInHand implements HeldTasks {

  private final TaskService tasks;
  private final RuntimeService runtime;

  TasksInHand(TaskService tasks, RuntimeService runtime) {
    this.tasks = tasks;
    this.runtime = runtime;
  }

  @Override
  public List<HeldTask> of(String user) {
    List<Task> taken = taken(user);
    Map<String, String> cases = casesOf(taken);
    return taken.stream()
        .map(
            task ->
                new HeldTask(task.getId(), task.getName(), cases.get(task.getProcessInstanceId())))
        .toList();
  }

  @Override
  public void giveBack(String user) {
    taken(user).forEach(task -> tasks.setAssignee(task.getId(), null));
  }

  private List<Task> taken(String user) {
    return tasks.createTaskQuery().taskAssignee(user).orderByTaskCreateTime().asc().list();
  }

  private Map<String, String> casesOf(List<Task> taken) {
    Set<String> instances =
        taken.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
    return instances.isEmpty()
        ? Map.of()
        : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
            .filter(instance -> instance.getBusinessKey() != null)
            .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
  }
}
