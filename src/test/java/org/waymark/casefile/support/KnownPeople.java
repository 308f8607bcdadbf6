package org.waymark.casefile.support;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.security.KnownAccounts;

/** Accounts for tests: whoever has a role's name has that role, and "nobody" has no account. */
class KnownPeople implements KnownAccounts {

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
}
