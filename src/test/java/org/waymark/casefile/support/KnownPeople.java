package org.waymark.casefile.support;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.security.Accounts;

/** Accounts for tests: whoever has a role's name has that role, and "nobody" has no account. */
class KnownPeople implements Accounts {

  @Override
  public Map<String, Set<String>> known(Collection<String> ids) {
    return ids.stream()
        .filter(id -> !id.startsWith("nobody"))
        .collect(Collectors.toMap(id -> id, KnownPeople::groups));
  }

  private static Set<String> groups(String id) {
    return Set.of("team-manager", "service-manager", "provider", "administrator").stream()
        .filter(id::startsWith)
        .findFirst()
        .map(role -> Set.of(role + "s"))
        .orElse(Set.of("practitioners"));
  }

  @Override
  public void createRoles() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void createTeam(String team, String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean createUser(
      String id,
      String firstName,
      String lastName,
      String email,
      String password,
      Collection<String> groups) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean hasAdministrator() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void grantPathway(
      String processKey, Collection<String> roles, Collection<String> starters) {
    throw new UnsupportedOperationException();
  }
}
