package org.waymark.teams;

/** Invented teams and workers for trying Waymark out. Never to be called on a real database. */
public interface DemoTeams {

  /** Adds two teams with workers, leave and caseloads; does nothing if there is any team. */
  void load();
}
