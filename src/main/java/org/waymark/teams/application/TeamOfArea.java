package org.waymark.teams.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.Address;
import org.waymark.casefile.AddressChanged;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.CaseIdentified;
import org.waymark.casefile.CaseOpened;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.CaseRegister.CaseSummary;
import org.waymark.casefile.CasesMoved;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;
import org.waymark.teams.Team;
import org.waymark.teams.Teams;

/**
 * A case that no team holds goes to the team that serves the person's area, as soon as anybody
 * knows who the person is, and where they live. Where no team serves the place it stays without
 * one, and stands in the managers' list of cases without a team.
 */
@Service
class TeamOfArea {

  private static final String PURPOSE = "allocation";

  private final CaseRegister cases;
  private final CaseDirectory directory;
  private final People people;
  private final Teams teams;

  TeamOfArea(CaseRegister cases, CaseDirectory directory, People people, Teams teams) {
    this.cases = cases;
    this.directory = directory;
    this.people = people;
    this.teams = teams;
  }

  @EventListener
  @Transactional
  public void on(CaseOpened opened) {
    if (opened.team() == null && opened.personId() != null) {
      settle(opened.caseReference());
    }
  }

  @EventListener
  @Transactional
  public void on(CaseIdentified said) {
    settleIfNobodys(said.caseReference());
  }

  /** The joined record may say where the person lives. */
  @EventListener
  @Transactional
  public void on(CasesMoved moved) {
    moved.caseReferences().forEach(this::settleIfNobodys);
  }

  @EventListener
  @Transactional
  public void on(AddressChanged moved) {
    directory.openOf(Set.of(moved.personId())).values().stream()
        .flatMap(List::stream)
        .map(CaseDetails::reference)
        .forEach(this::settleIfNobodys);
  }

  private void settleIfNobodys(String reference) {
    Optional<CaseSummary> held = cases.find(reference);
    if (held.isPresent() && held.get().team() == null && held.get().closedOn() == null) {
      settle(reference);
    }
  }

  private void settle(String reference) {
    people
        .ofCase(reference, PURPOSE)
        .map(PersonView::details)
        .map(PersonDetails::address)
        .map(Address::postcode)
        .flatMap(teams::teamForPostcode)
        .map(Team::id)
        .ifPresent(team -> cases.assignTeam(reference, team));
  }
}
