package org.waymark.security.signin;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Signs people in with the accounts that Camunda Admin manages, so that there is one place for
 * accounts and groups.
 */
@Component
class EngineAccounts implements AuthenticationProvider {

  private final IdentityService identity;
  private final AccountsNow accounts;

  EngineAccounts(IdentityService identity, AccountsNow accounts) {
    this.identity = identity;
    this.accounts = accounts;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String user = attempt.getName();
    Object password = attempt.getCredentials();
    if (!couldBeAName(user) || password == null) {
      throw wrong();
    }
    // Read first: a password that is changed while it is checked ends the session.
    Optional<AccountNow> account = accounts.of(user);
    if (!identity.checkPassword(user, password.toString())) {
      throw wrong();
    }
    return new SignedInAccount(user, account.orElseThrow(EngineAccounts::wrong));
  }

  // The database refuses a NUL with an error.
  private static boolean couldBeAName(String user) {
    return !user.isBlank() && user.indexOf('\0') < 0;
  }

  private static BadCredentialsException wrong() {
    return new BadCredentialsException("User name or password is wrong");
  }

  @Override
  public boolean supports(Class<?> attempt) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
  }
}
