package org.waymark.workspace.web;

import org.springframework.stereotype.Component;
import org.waymark.teams.KeepTeams;

/** Whether the bar of a page leads to the teams: for those who keep teams or people. */
@Component("teamsLink")
public class TeamsLink {

  private final KeepTeams teams;

  TeamsLink(KeepTeams teams) {
    this.teams = teams;
  }

  /** True for whoever may look at the page. */
  public boolean shown() {
    return teams.mayKeepAny();
  }
}
