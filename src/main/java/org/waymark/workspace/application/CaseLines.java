package org.waymark.workspace.application;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseDetails;
import org.waymark.security.AccountNames;
import org.waymark.teams.Team;
import org.waymark.teams.Teams;

/** Says who deals with cases, by name. */
@Component
class CaseLines {

  private final Teams teams;
  private final AccountNames names;

  CaseLines(Teams teams, AccountNames names) {
    this.teams = teams;
    this.names = names;
  }

  List<CaseLine> of(List<CaseDetails> cases) {
    Map<String, String> workers = names.ofUsers(cases.stream().map(CaseDetails::worker).toList());
    return cases.stream()
        .map(one -> new CaseLine(one, team(one.team()), workers.get(one.worker())))
        .toList();
  }

  private String team(String id) {
    return id == null ? null : teams.team(id).map(Team::name).orElse(id);
  }
}
