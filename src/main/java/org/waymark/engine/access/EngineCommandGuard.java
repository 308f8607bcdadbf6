package org.waymark.engine.access;

import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Lets people run the engine's commands that stand on a list for their role, and no others: a
 * command that nobody thought of is refused. So nothing is said about a case past its forms, no job
 * is run, held, put off or removed by hand, and nothing that has or had cases is deleted. What is
 * refused has not begun: a job loses no retry by it.
 *
 * <p>The system itself, and our own code inside a command, are not asked.
 */
public final class EngineCommandGuard extends CommandInterceptor {

  private static final String ENGINE = "org.camunda.";

  private final Supplier<Authentication> user;
  private final EngineCommands commands = EngineCommands.listed();

  /** {@code user} gives who is signed in to the engine on this thread, or null. */
  public EngineCommandGuard(Supplier<Authentication> user) {
    this.user = user;
  }

  @Override
  public <T> T execute(Command<T> command) {
    // What our own code does inside a command is not what a user asked for.
    Authentication signedIn = Context.getCommandContext() == null ? user.get() : null;
    String type = command.getClass().getName();
    if (signedIn != null
        && type.startsWith(ENGINE)
        && !commands.mayBeRunBy(type, signedIn.getGroupIds())) {
      throw new AuthorizationException(EngineCommands.refusal(type));
    }
    return next.execute(command);
  }
}
