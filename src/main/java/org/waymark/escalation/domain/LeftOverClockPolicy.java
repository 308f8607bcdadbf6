package org.waymark.escalation.domain;

import java.util.Set;

/** Who may end a clock whose work is gone: those who answer for the team that holds the case. */
public final class LeftOverClockPolicy {

  private LeftOverClockPolicy() {}

  /**
   * Whether somebody may end clocks of a case.
   *
   * @param groups the groups of whoever asks
   * @param team the team that holds the case, or null
   */
  public static boolean mayEnd(Set<String> groups, String team) {
    return groups.contains(RoleGroups.SERVICE_MANAGERS) || groups.contains(managers(team));
  }

  /** The group that answers for a case: its team's managers, without a team the service's. */
  public static String managers(String team) {
    return team == null ? RoleGroups.SERVICE_MANAGERS : RoleGroups.of(team, "team-managers");
  }
}
