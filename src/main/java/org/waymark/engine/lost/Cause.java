package org.waymark.engine.lost;

import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.batch.BatchEntity;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInvocationContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.waymark.escalation.LostWork.Loss;

/**
 * Why work falls away just now. It is a step of its model where tokens move as they were drawn to:
 * something was submitted, a message came, a timer was due. Whatever else the engine is told to do
 * comes from outside, also what nobody has thought of here: a new command of the engine is one
 * until it stands in the list.
 *
 * @param command what the engine was told, in small letters with hyphens
 * @param by the user who told it, or {@code waymark}
 * @param isStep whether the model said so
 */
public record Cause(String command, String by, boolean isStep) {

  private static final String ENGINE = "org.camunda.bpm.engine.impl.cmd.";
  private static final String OURS = "org.waymark.";
  private static final String JOB = "execute-jobs";
  private static final String WAYMARK = "waymark";

  /** A step for code, which knows what it does; a person completes a task by its form. */
  private static final String COMPLETE = "complete-task";

  /** Commands that move tokens, and can do nothing but what the model says. */
  private static final Set<String> STEPS =
      Set.of(
          "submit-start-form",
          "submit-task-form",
          "complete-external-task",
          "handle-task-bpmn-error",
          "handle-task-escalation",
          "handle-external-task-bpmn-error",
          "start-process-instance",
          "correlate-message",
          "correlate-all-message",
          "message-event-received",
          "signal-event-received",
          "signal",
          "evaluate-start-condition",
          // A variable may fulfil a condition that the model waits for.
          "set-execution-variables",
          "patch-execution-variables",
          "remove-execution-variables",
          "set-task-variables",
          "patch-task-variables",
          "remove-task-variables");

  /** Jobs that do the same. Those of a batch that deletes, modifies or migrates are not here. */
  private static final Set<String> STEPS_OF_JOBS =
      Set.of(
          "async-continuation",
          "event",
          "timer-transition",
          "timer-intermediate-transition",
          "timer-start-event",
          "timer-start-event-subprocess",
          "timer-task-listener",
          Batch.TYPE_CORRELATE_MESSAGE,
          Batch.TYPE_SET_VARIABLES);

  /** What the engine is doing on this thread. */
  public static Cause now() {
    CommandContext context = Context.getCommandContext();
    List<String> under = InProgress.commands().stream().map(c -> name(c, context)).toList();
    Optional<String> outside = under.stream().filter(name -> !isStep(name, context)).findFirst();
    String by = by(context);
    String command = outside.or(() -> under.stream().findFirst()).orElse("unknown");
    return new Cause(command, by, !under.isEmpty() && outside.isEmpty());
  }

  /** As the ledger keeps it; {@code work} is the name of the task or stage, or null. */
  public Loss loss(String work) {
    return new Loss(command, by, work);
  }

  private static boolean isStep(String name, CommandContext context) {
    JobEntity job = context == null ? null : context.getCurrentJob();
    return STEPS.contains(name)
        || (name.equals(COMPLETE) && by(context).equals(WAYMARK))
        || (job != null && name.equals(job.getJobHandlerType()) && STEPS_OF_JOBS.contains(name));
  }

  private static String name(Command<?> command, CommandContext context) {
    String type = command.getClass().getName();
    if (!type.startsWith(ENGINE)) {
      return inWords(type.substring(type.lastIndexOf('.') + 1));
    }
    String name = inWords(command.getClass().getSimpleName());
    JobEntity job = context == null ? null : context.getCurrentJob();
    return name.equals(JOB) && job != null ? job.getJobHandlerType() : name;
  }

  private static String inWords(String className) {
    return className
        .replaceAll("(Cmd|Command)$", "")
        .replaceAll("([a-z])([A-Z])", "$1-$2")
        .replaceAll("[^A-Za-z0-9-]", "-")
        .toLowerCase(Locale.ROOT);
  }

  private static String by(CommandContext context) {
    Authentication user = context == null ? null : context.getAuthentication();
    if (user != null && user.getUserId() != null) {
      return user.getUserId();
    }
    return batch(context).map(BatchEntity::getCreateUserId).orElse(WAYMARK);
  }

  /** Work on a batch goes on when whoever asked for it has long gone. */
  private static Optional<BatchEntity> batch(CommandContext context) {
    JobEntity job = context == null ? null : context.getCurrentJob();
    return Optional.ofNullable(job)
        .map(JobEntity::getBatchId)
        .map(id -> context.getBatchManager().findBatchById(id));
  }

  /** The engine keeps the commands that are under way on this thread, one within the other. */
  private static final class InProgress extends Context {

    /** Innermost first, without our own: what those do belongs to what called them. */
    static List<Command<?>> commands() {
      Deque<CommandInvocationContext> stack = getStack(commandInvocationContextThreadLocal);
      return stack.stream()
          .<Command<?>>map(CommandInvocationContext::getCommand)
          .filter(command -> !command.getClass().getName().startsWith(OURS))
          .toList();
    }
  }
}
