package org.waymark.engine.web;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.waymark.engine.access.ActingAs;
import org.waymark.security.CurrentUser;

/** Open tasks as far as the engine's grants let the signed-in user read them. */
@Component
class SignedInTasks {

  private final TaskService tasks;
  private final IdentityService identity;
  private final CurrentUser user;

  SignedInTasks(TaskService tasks, IdentityService identity, CurrentUser user) {
    this.tasks = tasks;
    this.identity = identity;
    this.user = user;
  }

  List<Task> visible(Collection<String> ids) {
    return ActingAs.user(
        identity, user, () -> tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list());
  }
}
