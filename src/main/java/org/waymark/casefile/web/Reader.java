package org.waymark.casefile.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseAccess;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.CaseFileDoor;
import org.waymark.casefile.EmergencyAccess;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.domain.RestrictionPolicy;
import org.waymark.security.CurrentUser;

/**
 * Lets only those in who may, and says why to the others. What is fetched to be read is fetched by
 * name: everything else is for those who work with people.
 */
@Component
class Reader {

  private static final String RESTRICTED =
      "The record is restricted. Ask those who are named on it, or a manager.";

  private final CurrentUser user;
  private final CaseFileDoor door;
  private final EmergencyAccess emergencies;
  private final CaseDirectory cases;
  private final CaseAccess access;
  private final People people;

  Reader(
      CurrentUser user,
      CaseFileDoor door,
      EmergencyAccess emergencies,
      CaseDirectory cases,
      CaseAccess access,
      People people) {
    this.user = user;
    this.door = door;
    this.emergencies = emergencies;
    this.cases = cases;
    this.access = access;
    this.people = people;
  }

  /** Passes everybody who works with people. */
  void mustWorkHere() {
    door.refusal().map(Refusal::notAllowed).ifPresent(Reader::end);
  }

  void mustManage() {
    if (!RestrictionPolicy.isManager(user.groups())) {
      throw Refusal.notAllowed("Only a team manager or a service manager may see this.");
    }
  }

  boolean maySee(String reference) {
    return access.maySee(user.id(), reference);
  }

  /** The case, restricted or not, to be read. */
  CaseDetails caseToRead(String reference) {
    Optional<CaseDetails> found = cases.details(reference);
    UUID person = found.map(CaseDetails::personId).orElse(null);
    door.refusalToReadCase(reference).map(why -> shut(why, person)).ifPresent(Reader::end);
    return found.orElseThrow(() -> Refusal.notFound("case"));
  }

  /** The case to be read, if the user may see it. */
  CaseDetails openCaseToRead(String reference) {
    var details = caseToRead(reference);
    if (!maySee(reference)) {
      throw Refusal.notAllowed(RESTRICTED);
    }
    return details;
  }

  /** The case to be written on, if the user may see it. */
  CaseDetails open(String reference) {
    mustWorkHere();
    return openCaseToRead(reference);
  }

  /** The person to be read, masked or not; logged. */
  PersonView personToRead(UUID id, String purpose) {
    door.refusalToRead(id).map(why -> shut(why, id)).ifPresent(Reader::end);
    return people.read(id, purpose).orElseThrow(() -> Refusal.notFound("person"));
  }

  /** The person to be read, if the user may see the record; logged. */
  PersonView openPersonToRead(UUID id, String purpose) {
    var view = personToRead(id, purpose);
    if (view.restricted()) {
      throw Refusal.notAllowed(RESTRICTED);
    }
    return view;
  }

  /** The person, masked or not; logged. */
  PersonView person(UUID id, String purpose) {
    mustWorkHere();
    return personToRead(id, purpose);
  }

  /** The person to be written on, if the user may see the record; logged. */
  PersonView openPerson(UUID id, String purpose) {
    mustWorkHere();
    return openPersonToRead(id, purpose);
  }

  /**
   * Whose record is to be opened in an emergency; a look by those who work with people is logged.
   */
  UUID personInEmergency(UUID id) {
    return emergencies.mayOpenAny() ? id : person(id, "emergency access").id();
  }

  private Refusal shut(String why, UUID person) {
    return Refusal.notAllowed(
        emergencies.mayOpenAny() && person != null
            ? why
                + " POST /api/people/"
                + person
                + "/restriction/emergency-access with a reason opens this record for four hours: it"
                + " is logged, and managers are told at once."
            : why);
  }

  private static void end(Refusal refusal) {
    throw refusal;
  }
}
