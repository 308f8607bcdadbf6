package org.waymark.engine.access;

import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Tells whoever comes second that somebody else was faster. To the engine that is a failure of the
 * server; to a person it is an answer. Nothing of the second one's doing is kept.
 */
public final class Collisions extends CommandInterceptor {

  private static final String FASTER =
      "Somebody else has just worked on this task, or it has fallen away. Nothing of what you sent"
          + " was kept: open the case again to see what was done.";

  private final Supplier<Authentication> user;

  /** {@code user} gives who is signed in to the engine on this thread, or null. */
  public Collisions(Supplier<Authentication> user) {
    this.user = user;
  }

  @Override
  public <T> T execute(Command<T> command) {
    boolean asked = Context.getCommandContext() == null && user.get() != null;
    try {
      return next.execute(command);
    } catch (ProcessEngineException e) {
      throw asked && isCollision(command, e) ? told(command) : e;
    }
  }

  private static boolean isCollision(Command<?> command, ProcessEngineException e) {
    return e instanceof OptimisticLockingException
        || e instanceof TaskAlreadyClaimedException
        || (e instanceof NullValueException && command instanceof SubmitTaskFormCmd);
  }

  // The REST API makes 400 of these, each in its own place, and 500 of anything else.
  private static ProcessEngineException told(Command<?> command) {
    return command instanceof SubmitTaskFormCmd
        ? new FormFieldValidationException(null, FASTER)
        : new BadUserRequestException(FASTER);
  }
}
