package org.waymark.referral.application;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.casefile.Address;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;
import org.waymark.referral.domain.AboutWhom;
import org.waymark.referral.domain.Contact;

/** Where the person of a referral lives: by their record or, failing that, by the contact. */
@Component
class PersonsArea {

  private static final String PURPOSE = "allocation";

  private final People people;
  private final Contacts contacts;

  PersonsArea(People people, Contacts contacts) {
    this.people = people;
    this.contacts = contacts;
  }

  Optional<String> postcode(String reference) {
    return people
        .ofCase(reference, PURPOSE)
        .map(PersonView::details)
        .map(PersonDetails::address)
        .map(Address::postcode)
        .or(() -> contacts.ofCase(reference).map(Contact::about).map(AboutWhom::postcode));
  }
}
