package org.waymark.escalation.domain;

/** Names the group that stands for a role within a team. */
public final class RoleGroups {

  public static final String SERVICE_MANAGERS = "service-managers";

  private RoleGroups() {}

  /**
   * The role within the team, or the whole role where there is no team. Service managers answer for
   * every team, so theirs is never narrowed.
   */
  public static String of(String team, String role) {
    return team == null || SERVICE_MANAGERS.equals(role) ? role : team + "." + role;
  }
}
