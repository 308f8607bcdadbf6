package org.waymark.safeguarding.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may decide whether the duty to enquire applies: a senior practitioner or a team manager, and
 * not the person who gathered the information, so that two people have looked (local practice; the
 * council puts only registered professionals into these roles).
 */
public final class QualifiedDecisionMaker {

  private static final List<String> ROLES = List.of("senior-practitioners", "team-managers");

  private QualifiedDecisionMaker() {}

  /**
   * @param user who decides
   * @param groups the groups of that user; a role within a team, such as {@code
   *     team-north.team-managers}, counts as the role
   * @param gatheredBy who gathered the information, or null if nobody did
   */
  public static Optional<Refusal> refusal(String user, Set<String> groups, String gatheredBy) {
    if (groups.stream().noneMatch(QualifiedDecisionMaker::isQualified)) {
      return refused("Only a senior practitioner or a team manager may decide on a concern.");
    }
    if (user.equals(gatheredBy)) {
      return refused(
          "You gathered the information on this concern, so somebody else must decide on it.");
    }
    return Optional.empty();
  }

  private static Optional<Refusal> refused(String reason) {
    return Optional.of(new Refusal("decision", reason));
  }

  private static boolean isQualified(String group) {
    return ROLES.stream().anyMatch(role -> group.equals(role) || group.endsWith("." + role));
  }
}
