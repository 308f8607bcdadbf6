package org.waymark.referral.application;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.CaseRegister.CaseSummary;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.referral.domain.Contact;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.writing.StandIn;

/** A practitioner says who a contact is about: somebody on file, or somebody new. */
@Service
@Transactional
public class IdentifyPerson {

  private static final String PERSON = "personChosen";
  private static final String LOOK_FIRST =
      "With this name and date of birth, somebody on file who is not shown above may be the same"
          + " person. Look for them. If it is them, say so on the case's page under Put something"
          + " right, and then choose them here; if it is somebody else, tick that you have looked.";

  private final Contacts contacts;
  private final LookAlikes lookAlikes;
  private final PersonFromContact persons;
  private final People people;
  private final CaseRegister cases;

  IdentifyPerson(
      Contacts contacts,
      LookAlikes lookAlikes,
      PersonFromContact persons,
      People people,
      CaseRegister cases) {
    this.contacts = contacts;
    this.lookAlikes = lookAlikes;
    this.persons = persons;
    this.people = people;
    this.cases = cases;
  }

  /**
   * The name and date of birth of somebody new, where the contact had them wrong or not at all;
   * null where it had them right.
   *
   * @param lookedThrough whether somebody on file who is like them was looked at and is somebody
   *     else
   */
  public record NewPerson(
      String givenName, String familyName, LocalDate dateOfBirth, boolean lookedThrough) {}

  /** Whom the contact of a case may be about; restricted records come without their content. */
  public Optional<WhoItMayBe> candidates(String reference) {
    return contacts.ofCase(reference).map(it -> lookAlikes.of(it, known(reference)));
  }

  private UUID known(String reference) {
    return cases.find(reference).map(CaseSummary::personId).orElse(null);
  }

  /** Somebody on file. Only those who were offered can be chosen. */
  public Optional<FieldRefusal> identify(String reference, UUID person) {
    if (!candidates(reference).filter(who -> who.offers(person)).isPresent()) {
      return refused("Choose one of the people shown, or somebody new.");
    }
    cases.identify(reference, person);
    return Optional.empty();
  }

  /** Somebody new, put on file with what the contact says. */
  public Optional<FieldRefusal> create(String reference, NewPerson put) {
    if (put.dateOfBirth() != null && StandIn.isOne(put.dateOfBirth())) {
      return Optional.of(
          new FieldRefusal(
              "newDateOfBirth",
              "is what systems write where the day is not known: leave it empty, or write the real"
                  + " day."));
    }
    Contact contact =
        contacts.ofCase(reference).orElseThrow(() -> new IllegalStateException("No contact"));
    PersonDetails told = persons.asTold(contact);
    PersonDetails details = persons.keepable(corrected(told, put));
    if (details.lastName() == null) {
      return Optional.of(
          new FieldRefusal("newFamilyName", "Give a family name, or the only name that is known."));
    }
    if (!put.lookedThrough() && isLikeSomebodyNotShown(details, told)) {
      return Optional.of(new FieldRefusal("lookedThrough", LOOK_FIRST));
    }
    Outcome made = people.create(details);
    if (made instanceof Outcome.Done done) {
      cases.identify(reference, done.id());
      return Optional.empty();
    }
    return refused("The case file does not take these details: check the name and date of birth.");
  }

  /** Whether what was put right is like somebody who was not like what the contact said. */
  private boolean isLikeSomebodyNotShown(PersonDetails details, PersonDetails told) {
    Set<UUID> shown =
        people.likelyDuplicates(told).stream()
            .map(one -> one.person().id())
            .collect(Collectors.toSet());
    return people.likelyDuplicates(details).stream()
        .anyMatch(one -> !shown.contains(one.person().id()));
  }

  private static PersonDetails corrected(PersonDetails told, NewPerson put) {
    var details = told.but();
    if (put.givenName() != null) {
      details.firstName(put.givenName());
    }
    if (put.familyName() != null) {
      details.lastName(put.familyName());
    }
    if (put.dateOfBirth() != null) {
      details.dateOfBirth(put.dateOfBirth());
    }
    return details.build();
  }

  private static Optional<FieldRefusal> refused(String message) {
    return Optional.of(new FieldRefusal(PERSON, message));
  }
}
