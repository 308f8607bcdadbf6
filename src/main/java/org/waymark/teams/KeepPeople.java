package org.waymark.teams;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes and changes the people who work with Waymark, their accounts and groups. Administrators
 * keep everybody; service managers the people of all teams and team managers those of their own,
 * but for roles of the whole service.
 */
public interface KeepPeople {

  /** The people of a team by name, also those who have left. */
  List<KeptPerson> ofTeam(String team);

  /** Those who serve all teams, by name; for administrators. */
  List<KeptPerson> withoutTeam();

  /** Somebody whom the current user keeps. */
  Optional<KeptPerson> person(String id);

  /** The roles that the current user may give, in the order in which people are shown them. */
  List<String> rolesToGive();

  /**
   * Adds somebody; refused where the sign-in name is taken.
   *
   * @param typed what was typed by field: {@code firstName}, {@code lastName}, {@code email},
   *     {@code team}, {@code roles}, {@code skills}, {@code workingDays}, {@code caseloadLimit},
   *     {@code newlyQualified}
   */
  KeepResult add(String id, Map<String, String> typed);

  /** Changes somebody, and lets them in again if they had left; a missing field stays as it is. */
  KeepResult change(String id, Map<String, String> typed);

  /** Adds or changes whoever has that sign-in name; refused for somebody who has left. */
  KeepResult keep(String id, Map<String, String> typed);

  /** Gives somebody a new password, which is told once; for administrators. */
  KeepResult newPassword(String id);

  /** What somebody has in hand; empty where the current user does not keep them. */
  Optional<InHand> inHand(String id);

  /**
   * Says when somebody's last day is: their account ends with it by itself. A later day opens it
   * again, unless it was ended.
   *
   * @param typed a day of a year, as in 2026-12-31
   */
  KeepResult lastDay(String id, String typed);

  /**
   * Ends somebody's account: they have left. Refused while anything is in their hands.
   *
   * @param giveBack whether their cases and tasks go back to the team in the same step
   */
  KeepResult end(String id, boolean giveBack);
}
