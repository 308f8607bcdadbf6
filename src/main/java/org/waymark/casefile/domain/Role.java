package org.waymark.casefile.domain;

import java.util.Set;

/** Roles as groups: {@code practitioners}, or within a team {@code team-north.practitioners}. */
final class Role {

  private Role() {}

  /** The role that a group stands for; a team stands for itself. */
  static String of(String group) {
    return group.substring(group.lastIndexOf('.') + 1);
  }

  static boolean held(String role, Set<String> groups) {
    return groups.stream().map(Role::of).anyMatch(role::equals);
  }
}
