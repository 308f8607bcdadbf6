package org.waymark.engine.access;

import java.lang.reflect.Proxy;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricJobLogEventEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.waymark.casefile.CaseAccess;

/**
 * Stands beside the engine's own checks. Grants say which role may work in which pathway; this says
 * whether this user may touch this case, and whether this task is theirs to work on. It covers
 * every command that names a task or an execution: reading, claiming, completing, forms and
 * variables. And nobody who signs in deletes an instance, whatever command comes to it.
 */
public final class CaseDoor {

  private static final Set<String> WORK = Set.of("checkTaskWork", "checkTaskAssign");

  private static final Set<String> BY_ID =
      Set.of("checkReadProcessInstance", "checkUpdateProcessInstanceById");

  // A modification that cancels the last activity deletes the instance, and asks this.
  private static final String DELETE = "checkDeleteProcessInstance";

  private final ObjectProvider<CaseAccess> access;

  public CaseDoor(ObjectProvider<CaseAccess> access) {
    this.access = access;
  }

  /** As a checker, by a proxy: the interface has over a hundred methods, and two kinds matter. */
  public CommandChecker checker() {
    Class<?>[] type = {CommandChecker.class};
    return (CommandChecker)
        Proxy.newProxyInstance(
            CaseDoor.class.getClassLoader(),
            type,
            (proxy, method, arguments) -> {
              if (arguments != null && arguments.length > 0) {
                check(method.getName(), arguments[0]);
              }
              return null;
            });
  }

  private void check(String check, Object subject) {
    Authentication user = signedIn();
    if (user == null) {
      return;
    }
    if (check.equals(DELETE)) {
      throw new AuthorizationException(
          "A change that leaves nothing to do deletes the case's process: start another activity in"
              + " the same change");
    }
    if (subject instanceof TaskEntity task) {
      refuseUnseen(user, task.getProcessInstance());
      if (WORK.contains(check)) {
        refuseOthersWork(user, task);
      }
    } else if (subject instanceof ExecutionEntity execution) {
      refuseUnseen(user, execution.getProcessInstance());
    } else if (subject instanceof JobEntity job) {
      refuseUnseen(user, job.getProcessInstanceId());
    } else if (subject instanceof HistoricJobLogEventEntity log) {
      refuseUnseen(user, log.getProcessInstanceId());
    } else if (subject instanceof String id && BY_ID.contains(check)) {
      refuseUnseen(user, id);
    }
  }

  private void refuseUnseen(Authentication user, String instance) {
    CommandContext context = Context.getCommandContext();
    ExecutionEntity open =
        instance == null ? null : context.getExecutionManager().findExecutionById(instance);
    refuseUnseen(user, open);
  }

  private static Authentication signedIn() {
    CommandContext context = Context.getCommandContext();
    return context != null && context.isAuthorizationCheckEnabled()
        ? context.getAuthentication()
        : null;
  }

  private void refuseUnseen(Authentication user, ExecutionEntity instance) {
    String reference = instance == null ? null : instance.getBusinessKey();
    if (reference != null && !access.getObject().maySee(user.getUserId(), reference)) {
      throw new AuthorizationException("The record of case " + reference + " is restricted");
    }
  }

  private static void refuseOthersWork(Authentication user, TaskEntity task) {
    if (!TaskOwnership.of(task).mayBeWorkedOnBy(user.getUserId(), user.getGroupIds())) {
      throw new AuthorizationException("Task " + task.getId() + " belongs to another role or team");
    }
  }
}
