package org.waymark.casefile.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseAccess;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.domain.ReaderPolicy;
import org.waymark.casefile.domain.RestrictionPolicy;
import org.waymark.security.CurrentUser;

/** Lets only those read who may, and says why to the others. */
@Component
class Reader {

  private static final String RESTRICTED =
      "The record is restricted. Ask those who are named on it, or a manager.";

  private final CurrentUser user;
  private final CaseDirectory cases;
  private final CaseAccess access;
  private final People people;

  Reader(CurrentUser user, CaseDirectory cases, CaseAccess access, People people) {
    this.user = user;
    this.cases = cases;
    this.access = access;
    this.people = people;
  }

  /** Passes everybody who works with people. */
  void mustWorkHere() {
    ReaderPolicy.refusal(user.groups())
        .ifPresent(
            reason -> {
              throw Refusal.notAllowed(reason);
            });
  }

  void mustManage() {
    if (!RestrictionPolicy.isManager(user.groups())) {
      throw Refusal.notAllowed("Only a team manager or a service manager may see this.");
    }
  }

  CaseDetails existing(String reference) {
    mustWorkHere();
    return cases.details(reference).orElseThrow(() -> Refusal.notFound("case"));
  }

  boolean maySee(String reference) {
    return access.maySee(user.id(), reference);
  }

  /** The case, if the user may see it. */
  CaseDetails open(String reference) {
    var details = existing(reference);
    if (!maySee(reference)) {
      throw Refusal.notAllowed(RESTRICTED);
    }
    return details;
  }

  /** The person, masked or not; logged. */
  PersonView person(UUID id, String purpose) {
    mustWorkHere();
    return people.read(id, purpose).orElseThrow(() -> Refusal.notFound("person"));
  }

  /** The person, if the user may see the record; logged. */
  PersonView openPerson(UUID id, String purpose) {
    var view = person(id, purpose);
    if (view.restricted()) {
      throw Refusal.notAllowed(RESTRICTED);
    }
    return view;
  }
}
