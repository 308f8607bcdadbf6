package org.waymark.casefile.matching;

import org.waymark.casefile.PersonDetails;

/**
 * Who must be looked at whatever speaks against it, so that no second record is made unseen: a name
 * that is like the other, with the same postcode, the same date of birth or nothing else to go by.
 */
final class NearMiss {

  private NearMiss() {}

  static boolean is(PersonDetails told, PersonDetails onFile) {
    return NameEvidence.alike(told, onFile)
        ? sameBirthday(told, onFile) || samePostcode(told, onFile) || nothingElse(told)
        : sameFirstNameInOneHouse(told, onFile);
  }

  private static boolean sameBirthday(PersonDetails told, PersonDetails onFile) {
    return !Birthdays.notKnown(told.dateOfBirth())
        && told.dateOfBirth().equals(onFile.dateOfBirth());
  }

  private static boolean samePostcode(PersonDetails told, PersonDetails onFile) {
    return AddressEvidence.samePostcode(told.address(), onFile.address());
  }

  private static boolean nothingElse(PersonDetails told) {
    return told.nhsNumber() == null
        && Birthdays.notKnown(told.dateOfBirth())
        && told.firstName() != null
        && (told.address() == null || told.address().postcode() == null);
  }

  // A surname changes, by marriage for one.
  private static boolean sameFirstNameInOneHouse(PersonDetails told, PersonDetails onFile) {
    return Likeness.ofFirst(told.firstName(), onFile.firstName()) == Likeness.SAME
        && AddressEvidence.sameHouse(told.address(), onFile.address());
  }
}
