package org.waymark.teams.domain;

import java.util.Set;

/** Who may look at a team's workers, and who may change them. */
public final class MayManage {

  private static final Set<String> EVERY_TEAM = Set.of("service-managers", "administrators");

  private MayManage() {}

  /** Its own managers, the service's managers and administrators change a team. */
  public static boolean change(Set<String> groups, String team) {
    return groups.contains(team + ".team-managers")
        || groups.stream().anyMatch(EVERY_TEAM::contains);
  }

  /** Its members, every team's managers and business support read it; providers never do. */
  public static boolean read(Set<String> groups, String team) {
    return groups.contains(team)
        || groups.contains("team-managers")
        || groups.contains("business-support")
        || change(groups, team);
  }
}
