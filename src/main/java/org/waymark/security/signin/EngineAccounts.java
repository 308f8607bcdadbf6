package org.waymark.security.signin;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Signs people in with the accounts that Camunda Admin manages, so that there is one place for
 * accounts and groups. The engine slows down and locks an account that is guessed at.
 */
@Component
class EngineAccounts implements AuthenticationProvider {

  private final IdentityService identity;

  EngineAccounts(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String user = attempt.getName();
    Object password = attempt.getCredentials();
    if (user.isBlank() || password == null || !identity.checkPassword(user, password.toString())) {
      throw new BadCredentialsException("User name or password is wrong");
    }
    return UsernamePasswordAuthenticationToken.authenticated(user, null, groups(user));
  }

  private List<GrantedAuthority> groups(String user) {
    return identity.createGroupQuery().groupMember(user).list().stream()
        .map(Group::getId)
        .<GrantedAuthority>map(SimpleGrantedAuthority::new)
        .toList();
  }

  @Override
  public boolean supports(Class<?> attempt) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
  }
}
