package org.waymark.engine.access;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tries again when somebody submits a form, or takes a task, that was changed at that very moment:
 * by the sweep that raises its priority, or by a colleague at the same join. What a person typed is
 * not lost to a machine. The first try left nothing behind; if the task is gone by the second, its
 * answer says so.
 */
public final class SecondTry extends CommandInterceptor {

  private static final int TRIES = 3;

  @Override
  public <T> T execute(Command<T> command) {
    int left = mayBeTriedAgain(command) ? TRIES : 1;
    while (true) {
      try {
        return next.execute(command);
      } catch (OptimisticLockingException changed) {
        if (--left == 0) {
          throw changed;
        }
      }
    }
  }

  // Inside another command or transaction there is more to undo than this command.
  private static boolean mayBeTriedAgain(Command<?> command) {
    return (command instanceof SubmitTaskFormCmd || command instanceof ClaimTaskCmd)
        && Context.getCommandContext() == null
        && !TransactionSynchronizationManager.isActualTransactionActive();
  }
}
