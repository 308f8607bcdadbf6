package org.waymark.engine.access;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.waymark.security.CurrentUser;

/** Whether a task is the work of other people than the one who looks at it. */
@Component
public class OthersWork {

  private final TaskService tasks;
  private final IdentityService identity;
  private final CurrentUser user;

  OthersWork(TaskService tasks, IdentityService identity, CurrentUser user) {
    this.tasks = tasks;
    this.identity = identity;
    this.user = user;
  }

  /** The groups whose work it is; empty where the user may do it. */
  public Set<String> groups(Task task) {
    Set<String> groups = ActingAs.system(identity, () -> offeredTo(task));
    boolean mine =
        new TaskOwnership(task.getAssignee(), groups).mayBeWorkedOnBy(user.id(), user.groups());
    return mine ? Set.of() : groups;
  }

  private Set<String> offeredTo(Task task) {
    Set<String> groups = new TreeSet<>();
    tasks.getIdentityLinksForTask(task.getId()).stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .filter(link -> link.getGroupId() != null)
        .forEach(link -> groups.add(link.getGroupId()));
    return groups;
  }
}
