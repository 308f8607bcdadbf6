package org.waymark.workspace.application;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.waymark.casefile.CaseAccess;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonView;
import org.waymark.security.CurrentUser;

/** Puts a case's page together. One page is one reading in the log. */
@Service
public class CaseSheets {

  private final CaseDirectory cases;
  private final CaseAccess access;
  private final CurrentUser user;
  private final People people;
  private final CaseLines lines;
  private final OtherCases others;
  private final OpenWorkOfCases work;
  private final CountedClocks clocks;
  private final AnsweredForms forms;
  private final Story story;

  CaseSheets(
      CaseDirectory cases,
      CaseAccess access,
      CurrentUser user,
      People people,
      CaseLines lines,
      OtherCases others,
      OpenWorkOfCases work,
      CountedClocks clocks,
      AnsweredForms forms,
      Story story) {
    this.cases = cases;
    this.access = access;
    this.user = user;
    this.people = people;
    this.lines = lines;
    this.others = others;
    this.work = work;
    this.clocks = clocks;
    this.forms = forms;
    this.story = story;
  }

  /** The page, masked where the current user may not see the case; empty if there is none. */
  public Optional<CaseSheet> of(String reference) {
    return cases.details(reference).map(this::sheet);
  }

  private CaseSheet sheet(CaseDetails details) {
    String reference = details.reference();
    PersonView person = people.ofCase(reference, "case-page").orElse(null);
    if (!access.maySee(user.id(), reference)) {
      return CaseSheet.masked(reference, details.personId());
    }
    return new CaseSheet(
        reference,
        false,
        lines.of(List.of(details)).get(0),
        person,
        others.beside(details),
        work.of(List.of(reference)),
        clocks.of(reference),
        clocks.mayBeEnded(reference),
        forms.of(reference),
        story.ofCase(reference));
  }
}
