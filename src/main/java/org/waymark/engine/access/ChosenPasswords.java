package org.waymark.engine.access;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.util.ReflectionUtils;
import org.waymark.security.Passwords;

/**
 * Refuses a password that is guessed soon, whoever sets it for whom. Camunda Admin asks the policy
 * while somebody types; a program that does not ask is told by the refusal.
 *
 * <p>What the system itself sets, the demo accounts for example, is not asked.
 */
public final class ChosenPasswords extends CommandInterceptor {

  private final Supplier<Authentication> signedIn;
  private final Supplier<Passwords> passwords;

  /** {@code signedIn} gives who is signed in to the engine on this thread, or null. */
  public ChosenPasswords(Supplier<Authentication> signedIn, Supplier<Passwords> passwords) {
    this.signedIn = signedIn;
    this.passwords = passwords;
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof SaveUserCmd) {
      ask(command);
      // The engine would ask again, of the system too, and call its refusal an error.
      set(command, "skipPasswordPolicy", true);
    }
    return next.execute(command);
  }

  private void ask(Command<?> command) {
    if (Context.getCommandContext() == null
        && signedIn.get() != null
        && value(command, "user") instanceof UserEntity user
        && user.hasNewPassword()) {
      passwords
          .get()
          .problem((String) value(user, "newPassword"), names(user))
          .ifPresent(
              problem -> {
                throw new BadUserRequestException(problem + ".");
              });
    }
  }

  /** The same as a rule of the engine's, with the sentence to show in its place. */
  public static PasswordPolicy policy(Supplier<Passwords> passwords) {
    return () -> List.of(new Rule(passwords));
  }

  private static List<String> names(User user) {
    return Arrays.asList(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail());
  }

  private static Object value(Object of, String name) {
    return ReflectionUtils.getField(field(of, name), of);
  }

  private static void set(Object of, String name, Object value) {
    ReflectionUtils.setField(field(of, name), of, value);
  }

  private static Field field(Object of, String name) {
    Field field = ReflectionUtils.findField(of.getClass(), name);
    ReflectionUtils.makeAccessible(field);
    return field;
  }

  private record Rule(Supplier<Passwords> passwords) implements PasswordPolicyRule {

    // Camunda Admin shows what it has no translation for as it stands.
    private static final String SENTENCE =
        "At least 12 letters, figures, signs or spaces; not a common password, not a name, not a row"
            + " of keys. Take for example four words that have nothing to do with each other.";

    @Override
    public String getPlaceholder() {
      return SENTENCE;
    }

    @Override
    public Map<String, String> getParameters() {
      return Map.of();
    }

    @Override
    public boolean execute(String password) {
      return execute(password, null);
    }

    @Override
    public boolean execute(String password, User user) {
      return passwords.get().problem(password, user == null ? List.of() : names(user)).isEmpty();
    }
  }
}
