package org.waymark.security;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is signed in, from Spring Security. */
@Component
class SignedInUser implements CurrentUser {

  @Override
  public String id() {
    Authentication user = authentication();
    return user == null ? SYSTEM : user.getName();
  }

  @Override
  public Set<String> groups() {
    Authentication user = authentication();
    return user == null ? Set.of() : groups(user);
  }

  static Set<String> groups(Authentication user) {
    return user.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Authentication authentication() {
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    return user == null || user instanceof AnonymousAuthenticationToken ? null : user;
  }
}
