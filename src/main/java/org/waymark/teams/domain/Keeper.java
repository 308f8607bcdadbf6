package org.waymark.teams.domain;

import java.util.Set;
import org.waymark.security.Roles;

/** Which teams and people somebody keeps, by their groups. */
public record Keeper(Set<String> groups) {

  /** Administrators keep teams, everybody, and the roles of the whole service. */
  public boolean keepsAll() {
    return groups.contains(Roles.ADMINISTRATORS);
  }

  /** Whether they keep the people of a team. */
  public boolean keepsPeopleOf(String team) {
    return keepsAll()
        || groups.contains(Roles.SERVICE_MANAGERS)
        || groups.contains(team + "." + Roles.TEAM_MANAGERS);
  }

  /** Whether they keep anybody. */
  public boolean keepsAnybody() {
    return keepsAll()
        || groups.contains(Roles.SERVICE_MANAGERS)
        || groups.contains(Roles.TEAM_MANAGERS);
  }
}
