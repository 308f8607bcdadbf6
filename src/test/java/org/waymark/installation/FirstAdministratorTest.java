package org.waymark.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waymark.security.Accounts;
import org.waymark.security.Passwords;
import org.waymark.support.CapturedLog;

/** The first account of a real database has a password that nobody guesses soon. */
class FirstAdministratorTest {

  private static final String TYPED = "password1234";

  private final Accounts accounts = mock(Accounts.class);
  private final Passwords passwords = mock(Passwords.class);

  @Test
  void a_password_that_is_guessed_soon_makes_no_administrator_and_is_not_logged() {
    when(passwords.problem(TYPED, List.of("first"))).thenReturn(Optional.of("It is too easy"));
    try (CapturedLog log = new CapturedLog()) {
      new FirstAdministrator(accounts, passwords, "first", TYPED).create();

      assertThat(log.text())
          .contains("no administrator yet", "It is too easy")
          .doesNotContain(TYPED);
    }
    verify(accounts, never())
        .createUser(anyString(), anyString(), anyString(), anyString(), anyString(), any());
  }

  @Test
  void any_other_makes_one() {
    when(passwords.problem(TYPED, List.of("first"))).thenReturn(Optional.empty());

    new FirstAdministrator(accounts, passwords, "first", TYPED).create();

    verify(accounts)
        .createUser(
            eq("first"),
            anyString(),
            anyString(),
            anyString(),
            eq(TYPED),
            eq(List.of("administrators")));
    // Whoever installs chose it: nobody asks them for another.
    verify(accounts, never()).begin(any());
  }
}
