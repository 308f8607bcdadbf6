package org.waymark.security;

import java.util.List;

/** The roles that Waymark knows, as groups. A role within a team is {@code team.role}. */
public final class Roles {

  public static final String ADMINISTRATORS = "administrators";
  public static final String PROCESS_OWNERS = "process-owners";
  public static final String TEAM_MANAGERS = "team-managers";
  public static final String SERVICE_MANAGERS = "service-managers";

  /** All roles, in the order in which people are shown them. */
  public static final List<String> ALL =
      List.of(
          "practitioners",
          "senior-practitioners",
          TEAM_MANAGERS,
          SERVICE_MANAGERS,
          "brokers",
          "panel-chairs",
          "panel-members",
          "discharge-coordinators",
          "reablement-workers",
          "dols-coordinators",
          "best-interests-assessors",
          "mental-health-assessors",
          "dols-signatories",
          "providers",
          "business-support",
          "out-of-hours",
          PROCESS_OWNERS,
          ADMINISTRATORS);

  /** The roles that people hold within a team. */
  public static final List<String> IN_TEAMS =
      List.of("practitioners", "senior-practitioners", TEAM_MANAGERS, "business-support");

  private Roles() {}
}
