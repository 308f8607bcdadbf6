package org.waymark.engine.access;

import java.lang.reflect.Field;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.util.ReflectionUtils;

/**
 * What people may do with their own tasks: take one for themselves, and put back the one they hold.
 * The engine's claim takes a task for anybody, or from anybody when it names nobody; and its
 * unclaim asks for the right to assign, which is the managers'.
 */
public final class OwnTasks extends CommandInterceptor {

  private final Supplier<Authentication> user;

  /** {@code user} gives who is signed in to the engine on this thread, or null. */
  public OwnTasks(Supplier<Authentication> user) {
    this.user = user;
  }

  @Override
  public <T> T execute(Command<T> command) {
    // What our own code does inside a command is not what a user asked for.
    Authentication signedIn = Context.getCommandContext() == null ? user.get() : null;
    boolean takes = command instanceof ClaimTaskCmd;
    if (signedIn == null || !(takes || command instanceof AssignTaskCmd)) {
      return next.execute(command);
    }
    String whom = text(command, "userId");
    if (whom == null) {
      return next.execute(context -> putBack(command, takes, context, signedIn.getUserId()));
    }
    if (takes && !whom.equals(signedIn.getUserId())) {
      throw new AuthorizationException(
          "You take a task for yourself; a team manager gives it to somebody else");
    }
    return next.execute(command);
  }

  private static <T> T putBack(
      Command<T> command, boolean claim, CommandContext context, String user) {
    TaskEntity task = context.getTaskManager().findTaskById(text(command, "taskId"));
    if (task != null && TaskOwnership.of(task).mayBePutBackBy(user)) {
      context
          .getProcessEngineConfiguration()
          .getCommandCheckers()
          .forEach(checker -> checker.checkReadTask(task));
      return context.runWithoutAuthorization(command);
    }
    if (claim && task != null) {
      throw new AuthorizationException(
          "Only who holds a task puts it back; a team manager takes it from somebody else");
    }
    return command.execute(context);
  }

  private static String text(Command<?> command, String name) {
    Field field = ReflectionUtils.findField(command.getClass(), name);
    ReflectionUtils.makeAccessible(field);
    return (String) ReflectionUtils.getField(field, command);
  }
}
