package org.waymark.referral.application;

import org.waymark.casefile.Address;
import org.waymark.casefile.PersonDetails;
import org.waymark.referral.domain.AboutWhom;

/** What a contact says of the person, as the case file takes it. */
final class ContactedPerson {

  private ContactedPerson() {}

  static PersonDetails details(AboutWhom about) {
    return PersonDetails.named(about.givenName(), about.familyName())
        .preferredName(about.knownAs())
        .dateOfBirth(about.dateOfBirth())
        .nhsNumber(about.nhsNumber())
        .phone(about.phone())
        .address(address(about))
        .build();
  }

  private static Address address(AboutWhom about) {
    return about.address() == null && about.postcode() == null
        ? null
        : new Address(about.address(), null, null, null, about.postcode());
  }
}
