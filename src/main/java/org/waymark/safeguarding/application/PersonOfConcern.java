package org.waymark.safeguarding.application;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseAccess;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.CaseRegister.CaseSummary;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.safeguarding.domain.Concern;
import org.waymark.safeguarding.domain.Refusal;

/**
 * Identifies the person a concern is about: somebody whom another case is about, or somebody new.
 * Whoever the concern is already about stays: to change that is a correction, not a side effect.
 */
@Component
class PersonOfConcern {

  private final CaseRegister cases;
  private final CaseAccess access;
  private final People people;

  PersonOfConcern(CaseRegister cases, CaseAccess access, People people) {
    this.cases = cases;
    this.access = access;
    this.people = people;
  }

  /** Why it can't be so; changes nothing. */
  Optional<Refusal> refusal(WhoItIs who, String by) {
    if (who.samePersonAs() != null && who.newPerson() != null) {
      return refused("newPerson", "Name a case or put somebody on file, not both.");
    }
    if (who.samePersonAs() != null && personOf(who.samePersonAs(), by).isEmpty()) {
      return refused("samePersonAs", "There is no such case about a person that you may see.");
    }
    return who.newPerson() == null ? Optional.empty() : notNew(who);
  }

  private Optional<Refusal> notNew(WhoItIs who) {
    if (!people.check(who.newPerson()).isEmpty()) {
      return refused("newFamilyName", "Give a name and a date of birth that can be right.");
    }
    return !who.lookedThrough() && isOnFile(who.newPerson())
        ? refused(
            "lookedThrough",
            "Somebody on file may be the same person. Look for them and give the reference"
                + " of one of their cases, or tick that you have looked and it is somebody else.")
        : Optional.empty();
  }

  private boolean isOnFile(PersonDetails details) {
    return !people.likelyDuplicates(details).isEmpty();
  }

  /** Files the concern, and the case it was noticed on if that is said, under the person. */
  void identify(Concern concern, WhoItIs who, String by) {
    if (isAboutNobody(concern.reference())) {
      person(who, by).ifPresent(person -> identify(concern, who.originToo(), person, by));
    }
  }

  private void identify(Concern concern, boolean originToo, UUID person, String by) {
    concern.personSettled(by);
    var origin = concern.originCaseReference().filter(it -> originToo).filter(this::isAboutNobody);
    Stream.concat(Stream.of(concern.reference()), origin.stream())
        .forEach(reference -> cases.identify(reference, person));
  }

  private boolean isAboutNobody(String reference) {
    return cases.find(reference).filter(own -> own.personId() == null).isPresent();
  }

  private Optional<UUID> person(WhoItIs who, String by) {
    if (who.newPerson() == null) {
      return personOf(who.samePersonAs(), by);
    }
    return people.create(who.newPerson()) instanceof Outcome.Done done
        ? Optional.of(done.id())
        : Optional.empty();
  }

  private Optional<UUID> personOf(String reference, String user) {
    return Optional.ofNullable(reference)
        .flatMap(cases::find)
        .filter(found -> access.maySee(user, found.reference()))
        .map(CaseSummary::personId);
  }

  private static Optional<Refusal> refused(String field, String reason) {
    return Optional.of(new Refusal(field, reason));
  }
}
