package org.waymark.referral.application;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.CaseRegister.CaseSummary;
import org.waymark.casefile.LikelyDuplicate;
import org.waymark.casefile.Outcome.Done;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.writing.NoName;

/**
 * Finds out whom a contact is about where that is beyond doubt; the rest a person decides (UK GDPR
 * Art 5(1)(d)).
 */
@Service("matchPersonUseCase")
public class MatchPerson {

  private final Contacts contacts;
  private final PersonFromContact persons;
  private final People people;
  private final CaseRegister cases;
  private final AgesOfAdults ages;

  MatchPerson(
      Contacts contacts,
      PersonFromContact persons,
      People people,
      CaseRegister cases,
      AgesOfAdults ages) {
    this.contacts = contacts;
    this.persons = persons;
    this.people = people;
    this.cases = cases;
    this.ages = ages;
  }

  /**
   * Identifies the person if exactly one on file is alike and certainly the same, and puts a new
   * person on file if nobody is alike, more than a name was told, and the date of birth can be
   * right.
   *
   * @return whether the case now says whom it is about
   */
  @Transactional
  public boolean match(String reference) {
    if (cases.find(reference).map(CaseSummary::personId).isPresent()) {
      return true;
    }
    return contacts
        .ofCase(reference)
        .map(persons::asTold)
        .filter(MatchPerson::namesSomebody)
        .map(told -> identify(reference, told))
        .orElse(false);
  }

  // "Unknown" may be a name; whether it is one, somebody decides.
  private static boolean namesSomebody(PersonDetails told) {
    return told.lastName() != null && !NoName.says(told.firstName(), told.lastName());
  }

  private boolean identify(String reference, PersonDetails told) {
    List<LikelyDuplicate> alike = people.likelyDuplicatesBeforeFiling(told);
    if (alike.isEmpty()) {
      return tellsApart(told)
          && ages.arePlausible(told)
          && people.create(persons.keepable(told)) instanceof Done created
          && identify(reference, created.id());
    }
    return alike.size() == 1
        && alike.get(0).certain()
        && identify(reference, alike.get(0).person().id());
  }

  /** Whether there is more than a name: a record of a name alone is found again by nobody. */
  private static boolean tellsApart(PersonDetails told) {
    return told.dateOfBirth() != null || told.nhsNumber() != null || hasAddress(told);
  }

  private static boolean hasAddress(PersonDetails told) {
    return told.address() != null && !told.address().words().isEmpty();
  }

  private boolean identify(String reference, UUID person) {
    cases.identify(reference, person);
    return true;
  }
}
