package org.waymark.engine.access;

import java.lang.reflect.Field;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.util.ReflectionUtils;
import org.waymark.security.AccountStanding;

/**
 * Notes who set a password in Camunda Admin or by REST, together with the password: one that
 * somebody else knows is changed by its owner first. An account that was ended gets none, because
 * it comes back on the page of its person.
 *
 * <p>What the system itself sets is noted by whoever has it set.
 */
public final class OthersPasswords extends CommandInterceptor {

  private static final String ENDED =
      "This account was ended, and a password would open nothing. Let the person in again on their"
          + " page under Teams; somebody else needs a sign-in name of their own.";

  private final Supplier<Authentication> signedIn;
  private final Supplier<AccountStanding> standing;

  /** {@code signedIn} gives who is signed in to the engine on this thread, or null. */
  public OthersPasswords(Supplier<Authentication> signedIn, Supplier<AccountStanding> standing) {
    this.signedIn = signedIn;
    this.standing = standing;
  }

  @Override
  public <T> T execute(Command<T> command) {
    Authentication by = Context.getCommandContext() == null ? signedIn.get() : null;
    return by != null && command instanceof SaveUserCmd && user(command).hasNewPassword()
        ? set(command, user(command).getId(), by.getUserId())
        : next.execute(command);
  }

  private <T> T set(Command<T> command, String user, String by) {
    return next.execute(
        context -> {
          T saved = command.execute(context);
          // Whether the one who asks may set it at all comes first, and tells nothing of accounts.
          if (standing.get().hasEnded(user)) {
            throw new BadUserRequestException(ENDED);
          }
          standing.get().passwordSet(user, by);
          return saved;
        });
  }

  private static UserEntity user(Command<?> command) {
    Field field = ReflectionUtils.findField(command.getClass(), "user");
    ReflectionUtils.makeAccessible(field);
    return (UserEntity) ReflectionUtils.getField(field, command);
  }
}
