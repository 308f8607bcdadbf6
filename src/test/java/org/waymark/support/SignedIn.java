package org.waymark.support;

import java.util.Set;
import org.waymark.security.CurrentUser;

/** Whoever a test says is signed in. */
public class SignedIn implements CurrentUser {

  private String id = SYSTEM;
  private Set<String> groups = Set.of();

  public void as(String user, String... userGroups) {
    id = user;
    groups = Set.of(userGroups);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Set<String> groups() {
    return groups;
  }
}
