package org.waymark.engine.access;

import java.lang.reflect.Field;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetRenderedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.ReflectionUtils;
import org.waymark.engine.model.EndlessWay;

/**
 * Gives people an answer where the engine reports a failure of the server: whoever comes second is
 * told that somebody else was faster, and a refused expression is a bad request. Nothing of what
 * was refused is kept. A failure of the database stays one, in words for people.
 */
public final class PlainRefusals extends CommandInterceptor {

  private static final String FASTER =
      "Somebody else has just worked on this task, or it has fallen away. Nothing of what you sent"
          + " was kept: open the case again to see what was done.";

  private static final String NO_TASK = "There is no such task, or it has been done.";

  private static final String TOO_LONG =
      "This question takes longer than the server gives to one: ask for less, such as one case, one"
          + " process or a shorter time";

  // What PostgreSQL says of a statement that was given up.
  private static final String GIVEN_UP = "57014";

  private static final String AWAY =
      "The database takes nothing now. Try again in a minute; look first whether what you sent is"
          + " there";

  private static final String OUT_OF_RANGE =
      "What was sent holds a value that can't be kept: a character that can't be shown, or a number"
          + " or a day out of range";

  // Of the data itself, as the standard divides them.
  private static final Pattern OF_THE_DATA = Pattern.compile("22.*");

  // As the standard divides them: no connection, no room, ended by somebody, a fault of the system.
  private static final Pattern OF_THE_SERVER = Pattern.compile("(08|53|57P|58).*");

  private final Supplier<Authentication> user;

  /** {@code user} gives who is signed in to the engine on this thread, or null. */
  public PlainRefusals(Supplier<Authentication> user) {
    this.user = user;
  }

  @Override
  public <T> T execute(Command<T> command) {
    boolean asked = Context.getCommandContext() == null && user.get() != null;
    try {
      return next.execute(command);
    } catch (RuntimeException e) {
      throw asked ? plain(command, e) : e;
    }
  }

  private RuntimeException plain(Command<?> command, RuntimeException e) {
    if (isAnAnswer(e)) {
      return e;
    }
    if (e instanceof ProcessEngineException
        && e.getCause() instanceof BadUserRequestException request) {
      return request;
    }
    EndlessWay endless = EndlessWay.behind(e);
    if (endless != null) {
      return refused(command, endless.getMessage());
    }
    String state = stateBehind(e);
    if (GIVEN_UP.equals(state)) {
      return new BadUserRequestException(TOO_LONG);
    }
    if (OF_THE_DATA.matcher(state).matches()) {
      return refused(command, OUT_OF_RANGE);
    }
    if (OF_THE_SERVER.matcher(state).matches() || e instanceof CannotCreateTransactionException) {
      return new ProcessEngineException(AWAY, e);
    }
    return isLate(command, e) ? faster(command) : e;
  }

  /** What the database says of its failure; empty where it did not fail. */
  private static String stateBehind(Throwable e) {
    if (e instanceof SQLException failure && failure.getSQLState() != null) {
      return failure.getSQLState();
    }
    return e.getCause() == null ? "" : stateBehind(e.getCause());
  }

  private static boolean isAnAnswer(RuntimeException e) {
    return e instanceof FormFieldValidationException
        || e instanceof AuthorizationException
        || e instanceof BadUserRequestException;
  }

  // Depending on how far the first one was, the second stumbles over anything: a row that changed,
  // a task without its execution, no task at all.
  private boolean isLate(Command<?> command, RuntimeException e) {
    return e instanceof OptimisticLockingException
        || e instanceof TaskAlreadyClaimedException
        || ((completes(command) || command instanceof ClaimTaskCmd || asksForForm(command))
            && hasGone(taskOf(command)));
  }

  private static boolean asksForForm(Command<?> command) {
    return command instanceof GetDeployedTaskFormCmd || command instanceof GetRenderedTaskFormCmd;
  }

  private static boolean completes(Command<?> command) {
    return command instanceof SubmitTaskFormCmd || command instanceof CompleteTaskCmd;
  }

  private boolean hasGone(String task) {
    return next.execute(context -> context.getTaskManager().findTaskById(task) == null);
  }

  private static String taskOf(Command<?> command) {
    Field task = ReflectionUtils.findField(command.getClass(), "taskId");
    ReflectionUtils.makeAccessible(task);
    return (String) ReflectionUtils.getField(task, command);
  }

  private static ProcessEngineException faster(Command<?> command) {
    return refused(command, asksForForm(command) ? NO_TASK : FASTER);
  }

  // The REST API makes 400 of these, each in its own place, and 500 of anything else.
  private static ProcessEngineException refused(Command<?> command, String why) {
    return completes(command) || command instanceof SubmitStartFormCmd
        ? new FormFieldValidationException(null, why)
        : new BadUserRequestException(why);
  }
}
