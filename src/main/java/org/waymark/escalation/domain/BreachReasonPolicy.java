package org.waymark.escalation.domain;

import java.util.Set;

/** Who may say why work was late: those who should have done it, and those who answer for them. */
public final class BreachReasonPolicy {

  private BreachReasonPolicy() {}

  /**
   * Whether somebody may explain a clock.
   *
   * @param groups the groups of whoever asks
   * @param team the team that had to act, or null for the whole service
   * @param role the role that had to act, or null
   */
  public static boolean mayExplain(Set<String> groups, String team, String role) {
    return groups.contains(RoleGroups.SERVICE_MANAGERS)
        || groups.contains(RoleGroups.of(team, "team-managers"))
        || (role != null && groups.contains(RoleGroups.of(team, role)));
  }
}
