package org.waymark.security.signin;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody who signed in, and their account as it stood at that moment. */
final class SignedInAccount extends UsernamePasswordAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final AccountNow account;

  SignedInAccount(String user, AccountNow account) {
    super(user, null, account.groups().stream().map(SimpleGrantedAuthority::new).toList());
    this.account = account;
  }

  AccountNow account() {
    return account;
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other)
        && other instanceof SignedInAccount signedIn
        && account.equals(signedIn.account);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + account.hashCode();
  }
}
