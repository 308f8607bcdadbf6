package org.waymark.engine.access;

import java.lang.reflect.Field;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.util.ReflectionUtils;

/**
 * Lets an administrator move a case within its process, and not end it so: a modification that
 * cancels the last activity deletes the instance.
 */
public final class KeptInstances extends CommandInterceptor {

  private final Supplier<Authentication> user;

  /** {@code user} gives who is signed in to the engine on this thread, or null. */
  public KeptInstances(Supplier<Authentication> user) {
    this.user = user;
  }

  @Override
  public <T> T execute(Command<T> command) {
    boolean asked = Context.getCommandContext() == null && user.get() != null;
    return asked && command instanceof ModifyProcessInstanceCmd
        ? next.execute(context -> kept(command, context))
        : next.execute(command);
  }

  private static <T> T kept(Command<T> command, CommandContext context) {
    ExecutionEntity instance = context.getExecutionManager().findExecutionById(instance(command));
    T result = command.execute(context);
    if (instance != null && (instance.isEnded() || instance.isDeleteRoot())) {
      throw new AuthorizationException(
          "A change that leaves nothing to do deletes the case's process: start another activity in"
              + " the same change");
    }
    return result;
  }

  private static String instance(Command<?> command) {
    Field builder = ReflectionUtils.findField(command.getClass(), "builder");
    ReflectionUtils.makeAccessible(builder);
    return ((ProcessInstanceModificationBuilderImpl) ReflectionUtils.getField(builder, command))
        .getProcessInstanceId();
  }
}
