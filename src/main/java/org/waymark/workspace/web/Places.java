package org.waymark.workspace.web;

import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseFileDoor;
import org.waymark.casefile.EmergencyAccess;
import org.waymark.teams.KeepTeams;

/** The places to which the bar of a page leads whoever is signed in. */
@Component("places")
public class Places {

  private final KeepTeams teams;
  private final CaseFileDoor door;
  private final EmergencyAccess emergencies;

  Places(KeepTeams teams, CaseFileDoor door, EmergencyAccess emergencies) {
    this.teams = teams;
    this.door = door;
    this.emergencies = emergencies;
  }

  /** Whether they keep teams or people. */
  public boolean teams() {
    return teams.mayKeepAny();
  }

  /** Whether they may look for people on the case file. */
  public boolean people() {
    return door.refusal().isEmpty();
  }

  /** How many emergencies wait for them to look at; 0 shows nothing. */
  public int emergencies() {
    return emergencies.howManyWait();
  }
}
