package org.waymark.referral.application;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.CaseRegister.CaseSummary;
import org.waymark.teams.Team;
import org.waymark.teams.Teams;

/** Which team a referral belongs to. */
@Component
class ReferralTeam {

  private final CaseRegister cases;
  private final PersonsArea area;
  private final Teams teams;

  ReferralTeam(CaseRegister cases, PersonsArea area, Teams teams) {
    this.cases = cases;
    this.area = area;
    this.teams = teams;
  }

  /**
   * Hands a case that no team holds to the team that serves the person's postcode.
   *
   * @return the team that holds it or, where no team serves the place, all of them
   */
  Stream<String> settle(String reference) {
    Optional<String> holder = cases.find(reference).map(CaseSummary::team);
    Optional<String> team = holder.or(() -> hand(reference));
    return team.map(Stream::of).orElseGet(() -> teams.all().stream().map(Team::id));
  }

  private Optional<String> hand(String reference) {
    Optional<String> team = area.postcode(reference).flatMap(teams::teamForPostcode).map(Team::id);
    team.ifPresent(id -> cases.assignTeam(reference, id));
    return team;
  }
}
