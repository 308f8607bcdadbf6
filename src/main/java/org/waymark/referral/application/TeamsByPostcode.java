package org.waymark.referral.application;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.teams.Team;
import org.waymark.teams.Teams;

/** The team that serves a postcode, as the teams module knows it. */
@Component
class TeamsByPostcode implements TeamForArea {

  private final Teams teams;

  TeamsByPostcode(Teams teams) {
    this.teams = teams;
  }

  @Override
  public Optional<String> teamFor(String postcode) {
    return teams.teamForPostcode(postcode).map(Team::id);
  }
}
