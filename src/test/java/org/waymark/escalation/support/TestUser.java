package org.waymark.escalation.support;

import java.util.Set;
import org.waymark.security.CurrentUser;

/** Whoever the test says is signed in. */
public class TestUser implements CurrentUser {

  private String id = "somebody";
  private Set<String> groups = Set.of();

  public void signIn(String user, String... memberOf) {
    id = user;
    groups = Set.of(memberOf);
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
