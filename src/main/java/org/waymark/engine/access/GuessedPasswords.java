package org.waymark.engine.access;

import java.lang.reflect.Field;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.util.ReflectionUtils;
import org.waymark.security.AccountStanding;
import org.waymark.security.PasswordAttempts;

/**
 * Compares passwords at every door that asks for one, in place of the engine, which locks the
 * account that is guessed at, its owner with it, and answers sooner for an account that does not
 * exist. Here the guesser waits, and each attempt costs one comparison. An account that is over has
 * no right password.
 */
public final class GuessedPasswords extends CommandInterceptor {

  private static final int LONGEST = 1000;

  private final Supplier<PasswordAttempts> attempts;
  private final Supplier<AccountStanding> standing;
  private final String nobodys;

  /**
   * @param nobodys a stored password that belongs to no account
   */
  public GuessedPasswords(
      Supplier<PasswordAttempts> attempts, Supplier<AccountStanding> standing, String nobodys) {
    this.attempts = attempts;
    this.standing = standing;
    this.nobodys = nobodys;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T execute(Command<T> command) {
    if (!(command instanceof CheckPassword) || Context.getCommandContext() != null) {
      return next.execute(command);
    }
    return (T) (Boolean) isRight(text(command, "userId"), text(command, "password"));
  }

  private boolean isRight(String user, String password) {
    if (user == null || password == null || password.length() > LONGEST) {
      return false;
    }
    if (!attempts.get().mayTry(user)) {
      return false;
    }
    boolean right =
        next.execute(context -> isRight(context, user, password)) && !standing.get().isOver(user);
    attempts.get().ended(user, right);
    return right;
  }

  private boolean isRight(CommandContext context, String user, String password) {
    UserEntity account = account(context, user);
    boolean exists = account != null && account.getPassword() != null;
    PasswordManager passwords = Context.getProcessEngineConfiguration().getPasswordManager();
    boolean same =
        passwords.check(
            EncryptionUtil.saltPassword(password, exists ? account.getSalt() : null),
            exists ? account.getPassword() : nobodys);
    return exists && same;
  }

  // The database refuses a NUL with an error.
  private static UserEntity account(CommandContext context, String user) {
    return user.indexOf('\0') < 0
        ? (UserEntity) context.getReadOnlyIdentityProvider().findUserById(user)
        : null;
  }

  private static String text(Command<?> command, String name) {
    Field field = ReflectionUtils.findField(command.getClass(), name);
    ReflectionUtils.makeAccessible(field);
    return (String) ReflectionUtils.getField(field, command);
  }
}
