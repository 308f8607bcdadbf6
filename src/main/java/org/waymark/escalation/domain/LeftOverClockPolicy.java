package org.waymark.escalation.domain;

import java.util.Set;
import java.util.regex.Pattern;

/** Who may end a clock whose work is gone: those who answer for the team that holds the case. */
public final class LeftOverClockPolicy {

  private static final int FEWEST_LETTERS = 5;
  private static final Pattern TWO_WORDS =
      Pattern.compile("[\\p{L}\\p{N}][^\\p{L}\\p{N}]+[\\p{L}\\p{N}]");

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

  /** Whether a reason says something: two words at least, of more than a few letters. */
  public static boolean says(String reason) {
    long letters = reason.codePoints().filter(Character::isLetterOrDigit).distinct().count();
    return letters >= FEWEST_LETTERS && TWO_WORDS.matcher(reason).find();
  }

  /** The group that answers for a case: its team's managers, without a team the service's. */
  public static String managers(String team) {
    return team == null ? RoleGroups.SERVICE_MANAGERS : RoleGroups.of(team, "team-managers");
  }
}
