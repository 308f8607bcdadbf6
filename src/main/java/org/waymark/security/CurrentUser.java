package org.waymark.security;

import java.util.Set;

/** Who is signed in. Outside a request it is {@code waymark}, the system itself. */
public interface CurrentUser {

  String SYSTEM = "waymark";

  /** The user's id. */
  String id();

  /** The groups: roles, teams, and roles within teams. */
  Set<String> groups();
}
