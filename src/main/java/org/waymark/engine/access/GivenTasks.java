package org.waymark.engine.access;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.util.ReflectionUtils;
import org.waymark.casefile.CaseAccess;
import org.waymark.security.AccountStanding;

/**
 * A task is given only to an account that could do it. The engine takes any text for a user or a
 * group: then nobody finds the task any more, and the text stays in the engine's log of operations.
 *
 * <p>What is refused is not repeated in the answer: it may be words about a person.
 */
public final class GivenTasks extends CommandInterceptor {

  private static final Set<String> ROLES_OF_USERS =
      Set.of(IdentityLinkType.ASSIGNEE, IdentityLinkType.CANDIDATE);
  private static final String TO_WHOM =
      "This task is not given to that account: name one that there is, of the task's role and team"
          + " or their manager, who may see the case";
  private static final String OFFERED =
      "A task is offered to groups that there are, and to nobody in another way";

  private final Supplier<Authentication> user;
  private final Supplier<CaseAccess> access;
  private final Supplier<AccountStanding> standing;

  /** {@code user} gives who is signed in to the engine on this thread, or null. */
  public GivenTasks(
      Supplier<Authentication> user,
      Supplier<CaseAccess> access,
      Supplier<AccountStanding> standing) {
    this.user = user;
    this.access = access;
    this.standing = standing;
  }

  @Override
  public <T> T execute(Command<T> command) {
    // What our own code does inside a command is not what a user asked for.
    boolean asked = Context.getCommandContext() == null && user.get() != null;
    boolean gives =
        command instanceof AssignTaskCmd || command instanceof AbstractAddIdentityLinkCmd;
    return asked && gives
        ? next.execute(context -> given(command, context))
        : next.execute(command);
  }

  private <T> T given(Command<T> command, CommandContext context) {
    String taskId = text(command, "taskId");
    TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
    boolean fits = task == null || fits(command, task, context);
    // Whether the one who asks may give it at all comes first, and tells nothing of accounts.
    T done = command.execute(context);
    if (!fits) {
      throw new AuthorizationException(text(command, "groupId") == null ? TO_WHOM : OFFERED);
    }
    return done;
  }

  private boolean fits(Command<?> command, TaskEntity task, CommandContext context) {
    String type = text(command, "type");
    String group = text(command, "groupId");
    String whom = text(command, "userId");
    ReadOnlyIdentityProvider accounts = context.getReadOnlyIdentityProvider();
    if (group != null) {
      return IdentityLinkType.CANDIDATE.equals(type)
          && context.runWithoutAuthorization(() -> accounts.findGroupById(group)) != null;
    }
    return whom == null
        || (type == null || ROLES_OF_USERS.contains(type)) && couldDo(whom, task, context);
  }

  private boolean couldDo(String whom, TaskEntity task, CommandContext context) {
    ReadOnlyIdentityProvider accounts = context.getReadOnlyIdentityProvider();
    if (context.runWithoutAuthorization(() -> accounts.findUserById(whom)) == null
        || standing.get().isOver(whom)) {
      return false;
    }
    List<String> groups =
        context.runWithoutAuthorization(
            () ->
                accounts.createGroupQuery(context).groupMember(whom).list().stream()
                    .map(Group::getId)
                    .toList());
    ExecutionEntity instance = task.getProcessInstance();
    String reference = instance == null ? null : instance.getBusinessKey();
    return new TaskOwnership(null, TaskOwnership.of(task).groups()).mayBeWorkedOnBy(whom, groups)
        && (reference == null || access.get().maySee(whom, reference));
  }

  private static String text(Command<?> command, String name) {
    Field field = ReflectionUtils.findField(command.getClass(), name);
    if (field == null) {
      return null;
    }
    ReflectionUtils.makeAccessible(field);
    return (String) ReflectionUtils.getField(field, command);
  }
}
