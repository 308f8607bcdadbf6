package org.waymark.referral.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.waymark.writing.NotKnown;
import org.waymark.writing.Phone;
import org.waymark.writing.Postcodes;
import org.waymark.writing.StandIn;

/** Whom a contact is about, as it was said. Who that is, a practitioner finds out later. */
@Embeddable
public record AboutWhom(
    @Column(name = "person_given_name") String givenName,
    @Column(name = "person_family_name") String familyName,
    @Column(name = "person_known_as") String knownAs,
    @Column(name = "person_date_of_birth") LocalDate dateOfBirth,
    @Column(name = "person_nhs_number") String nhsNumber,
    @Column(name = "person_address") String address,
    @Column(name = "person_postcode") String postcode,
    @Column(name = "person_phone") String phone) {

  /** Nothing was said of the person. */
  static final AboutWhom NOBODY_NAMED =
      new AboutWhom(null, null, null, null, null, null, null, null);

  /** Whether any name was given. */
  public boolean isNamed() {
    return givenName != null || familyName != null;
  }

  AboutWhom tidied() {
    String known = NotKnown.orNull(nhsNumber);
    return new AboutWhom(
        ContactText.name(givenName),
        ContactText.name(familyName),
        ContactText.name(knownAs),
        hasStandInBirthday() ? null : dateOfBirth,
        known == null ? null : ContactText.nhsNumber(known).orElse(known),
        NotKnown.orNull(address),
        postcodeTold(),
        Phone.kept(phone));
  }

  // Said with the address and not beside it.
  private String postcodeTold() {
    String beside = Postcodes.kept(postcode);
    return beside == null && address != null ? Postcodes.atEndOf(address).orElse(null) : beside;
  }

  /** Whether its birthday is one that systems write where the real one is not known. */
  public boolean hasStandInBirthday() {
    return dateOfBirth != null && StandIn.isOne(dateOfBirth);
  }
}
