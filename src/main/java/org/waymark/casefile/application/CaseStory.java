package org.waymark.casefile.application;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CasePriority;
import org.waymark.casefile.Chronology;
import org.waymark.casefile.persistence.CaseFileRepository;
import org.waymark.security.AccountNames;
import org.waymark.security.CurrentUser;

/** Tells the chronology who deals with a case, with names and words instead of ids and codes. */
@Component
class CaseStory {

  private final CaseFileRepository cases;
  private final Chronology chronology;
  private final AccountNames names;
  private final CurrentUser user;

  CaseStory(CaseFileRepository cases, Chronology chronology, AccountNames names, CurrentUser user) {
    this.cases = cases;
    this.chronology = chronology;
    this.names = names;
    this.user = user;
  }

  // What a JPA entity was told is written now, because access is asked by plain SQL.
  void add(String reference, String kind, String text) {
    cases.flush();
    chronology.add(reference, kind, text, user.id());
  }

  void handedTo(String reference, String team) {
    String text =
        team == null ? "No team has the case now." : "The case was handed to " + team(team) + ".";
    add(reference, "team-assigned", text);
  }

  void givenTo(String reference, String worker, String team) {
    String text =
        worker == null
            ? "Nobody works on the case now."
            : "The case was given to " + person(worker) + within(team) + ".";
    add(reference, "worker-assigned", text);
  }

  /** A priority that reads the same as before is no news. */
  void prioritised(String reference, int before, int now) {
    cases.flush();
    CasePriority band = CasePriority.of(now);
    if (band != CasePriority.of(before)) {
      add(reference, "priority-set", "The priority is now " + band.words() + ".");
    }
  }

  void closed(String reference, String outcome) {
    String words = outcome.replace('-', ' ').replaceAll("\\bchc\\b", "NHS continuing healthcare");
    add(reference, "case-closed", "The case was closed: " + words + ".");
  }

  private String person(String id) {
    return names.ofUsers(List.of(id)).get(id);
  }

  private String team(String id) {
    return names.ofGroups(List.of(id)).get(id);
  }

  private String within(String team) {
    return team == null ? "" : " (" + team(team) + ")";
  }
}
