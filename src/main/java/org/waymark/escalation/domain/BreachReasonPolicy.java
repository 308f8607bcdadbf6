package org.waymark.escalation.domain;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

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
        || accountable(team, role).stream().anyMatch(groups::contains);
  }

  /** The groups that are asked first: those who had to act, and their team's managers. */
  public static List<String> accountable(String team, String role) {
    return Stream.of(role, "team-managers")
        .filter(Objects::nonNull)
        .map(each -> RoleGroups.of(team, each))
        .distinct()
        .toList();
  }
}
