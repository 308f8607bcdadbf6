package org.waymark.teams;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Somebody who works with Waymark, as they are kept.
 *
 * @param id the sign-in name
 * @param team their team, or null for somebody who serves all teams
 * @param roles the roles within the team and of the whole service
 * @param signsIn whether they have an account that has not ended
 * @param lastDay the last day of a leaver, or null
 */
public record KeptPerson(
    String id,
    String firstName,
    String lastName,
    String email,
    String team,
    Set<String> roles,
    Set<String> skills,
    Set<DayOfWeek> workingDays,
    int caseloadLimit,
    int caseload,
    boolean newlyQualified,
    boolean signsIn,
    LocalDate lastDay) {

  /** Whether they have left: their account has ended. */
  public boolean hasLeft() {
    return !signsIn && (lastDay != null || team == null);
  }

  public String name() {
    return (firstName + " " + lastName).strip();
  }
}
