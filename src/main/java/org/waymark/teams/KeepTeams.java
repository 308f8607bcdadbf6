package org.waymark.teams;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes and changes teams; for administrators. */
public interface KeepTeams {

  /** Whether the current user keeps teams, or people of any team. */
  boolean mayKeepAny();

  /** Whether the current user makes and changes teams. */
  boolean mayKeepTeams();

  /** The teams whose people the current user keeps, by name. */
  List<KeptTeam> mine();

  /** A team by its id or its name. */
  Optional<KeptTeam> named(String idOrName);

  /**
   * Makes a team, or changes the one of that id.
   *
   * @param id the team's id; made from the name where it is blank
   * @param typed what was typed by field: {@code name}, {@code areas}, {@code specialities}, {@code
   *     roles}. A field that is not there stays as it is
   */
  KeepResult keep(String id, Map<String, String> typed);
}
