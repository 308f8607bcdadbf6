package org.waymark.engine.access;

import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Shuts every door that sets variables past the forms, or keeps words about a person in the
 * engine's tables: completing and resolving tasks without their form, starting processes without
 * theirs, messages, signals, errors, the variables themselves, comments, attachments and tasks made
 * by hand. So are those that change what the model, the clock and the ladder say of a task: its
 * names, dates, priority, owner, and to whom it is offered. Administrators keep the ones that
 * repair; nobody keeps comments and attachments, which belong on the case file.
 */
public final class ShutDoors extends CommandInterceptor {

  private static final String COMMANDS = "org.camunda.bpm.engine.impl.";

  static final Set<String> FOR_ALL =
      Set.of(
          "AddCommentCmd",
          "UpdateCommentCmd",
          "CreateAttachmentCmd",
          "SaveAttachmentCmd",
          "CreateTaskCmd",
          "CreateIncidentCmd",
          "SetAnnotationForIncidentCmd");

  static final Set<String> FOR_ORDINARY_ROLES =
      Set.of(
          "CompleteTaskCmd",
          "ResolveTaskCmd",
          "DelegateTaskCmd",
          "SaveTaskCmd",
          "SetTaskNameCmd",
          "SetTaskDescriptionCmd",
          "SetTaskDueDateCmd",
          "SetTaskFollowUpDateCmd",
          "SetTaskOwnerCmd",
          "SetTaskPriorityCmd",
          "AddUserIdentityLinkCmd",
          "AddGroupIdentityLinkCmd",
          "DeleteUserIdentityLinkCmd",
          "DeleteGroupIdentityLinkCmd",
          "DeleteTaskCmd",
          "HandleTaskBpmnErrorCmd",
          "HandleTaskEscalationCmd",
          "SetTaskVariablesCmd",
          "RemoveTaskVariablesCmd",
          "PatchTaskVariablesCmd",
          "SetExecutionVariablesCmd",
          "RemoveExecutionVariablesCmd",
          "PatchExecutionVariablesCmd",
          "SetVariablesToProcessInstancesBatchCmd",
          "StartProcessInstanceCmd",
          "StartProcessInstanceAtActivitiesCmd",
          "RestartProcessInstancesCmd",
          "RestartProcessInstancesBatchCmd",
          "CorrelateMessageCmd",
          "CorrelateAllMessageCmd",
          "CorrelateAllMessageBatchCmd",
          "MessageEventReceivedCmd",
          "SignalEventReceivedCmd",
          "SignalCmd",
          "ModifyProcessInstanceCmd",
          "ModifyProcessInstanceAsyncCmd",
          "CompleteExternalTaskCmd",
          "HandleExternalTaskBpmnErrorCmd",
          "HandleExternalTaskFailureCmd",
          "MigrateProcessInstanceCmd",
          "MigrateProcessInstanceBatchCmd",
          "ProcessInstanceModificationCmd",
          "ProcessInstanceModificationBatchCmd",
          "EvaluateStartConditionCmd");

  private final Supplier<Authentication> user;

  /** {@code user} gives who is signed in to the engine on this thread, or null. */
  public ShutDoors(Supplier<Authentication> user) {
    this.user = user;
  }

  @Override
  public <T> T execute(Command<T> command) {
    // What our own code does inside a command is not what a user asked for.
    Authentication signedIn = Context.getCommandContext() == null ? user.get() : null;
    if (signedIn != null && isShut(command, signedIn)) {
      throw new AuthorizationException(
          "This is done through the task's form and the case file, not directly in the engine");
    }
    return next.execute(command);
  }

  private static boolean isShut(Command<?> command, Authentication user) {
    String type = command.getClass().getName();
    if (!type.startsWith(COMMANDS)) {
      return false;
    }
    String name = command.getClass().getSimpleName();
    return FOR_ALL.contains(name) || (FOR_ORDINARY_ROLES.contains(name) && !isAdministrator(user));
  }

  private static boolean isAdministrator(Authentication user) {
    return user.getGroupIds() != null && user.getGroupIds().contains("administrators");
  }
}
