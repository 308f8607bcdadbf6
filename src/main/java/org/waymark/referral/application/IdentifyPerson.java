package org.waymark.referral.application;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
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
   */
  public record NewPerson(String givenName, String familyName, LocalDate dateOfBirth) {}

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
    PersonDetails details = persons.keepable(corrected(persons.asTold(contact), put));
    if (details.lastName() == null) {
      return Optional.of(
          new FieldRefusal("newFamilyName", "Give a family name, or the only name that is known."));
    }
    Outcome made = people.create(details);
    if (made instanceof Outcome.Done done) {
      cases.identify(reference, done.id());
      return Optional.empty();
    }
    return refused("The case file does not take these details: check the name and date of birth.");
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
