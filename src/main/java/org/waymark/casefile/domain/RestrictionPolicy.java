package org.waymark.casefile.domain;

import java.util.Optional;
import java.util.Set;

/**
 * Who may restrict a record, name others on it and lift the restriction. A team manager who is not
 * named cannot name himself: the way in is emergency access, which is logged and told to others.
 */
public final class RestrictionPolicy {

  public static final String SERVICE_MANAGERS = "service-managers";
  private static final String TEAM_MANAGERS = "team-managers";

  private RestrictionPolicy() {}

  public static boolean isManager(Set<String> groups) {
    return isServiceManager(groups) || Role.held(TEAM_MANAGERS, groups);
  }

  public static boolean isServiceManager(Set<String> groups) {
    return Role.held(SERVICE_MANAGERS, groups);
  }

  /** The group of a team's managers. */
  public static String managersOf(String team) {
    return team + "." + TEAM_MANAGERS;
  }

  /**
   * Why the user may not set a restriction, or empty. A team manager restricts the records of their
   * own team's people: elsewhere it would hide work from those who do it.
   *
   * @param teams the teams that hold open cases of the person
   */
  public static Optional<String> refusalToSet(Set<String> groups, Set<String> teams) {
    if (!isManager(groups)) {
      return Optional.of("Only a team manager or a service manager may restrict a record.");
    }
    var own = teams.isEmpty() || teams.stream().anyMatch(team -> manages(team, groups));
    return own || isServiceManager(groups)
        ? Optional.empty()
        : Optional.of(
            "Another team works with this person: ask its manager or a service manager to restrict"
                + " the record.");
  }

  /** Whether somebody manages that team. */
  public static boolean manages(String team, Set<String> groups) {
    return groups.contains(managersOf(team))
        || groups.contains(team) && groups.contains(TEAM_MANAGERS);
  }

  /** Why the user may not change or lift a standing restriction, or empty. */
  public static Optional<String> refusalToChange(Set<String> groups, boolean named) {
    var allowed = isServiceManager(groups) || Role.held(TEAM_MANAGERS, groups) && named;
    return allowed
        ? Optional.empty()
        : Optional.of(
            "Only a service manager, or a team manager who is named on it, may change a"
                + " restriction.");
  }
}
