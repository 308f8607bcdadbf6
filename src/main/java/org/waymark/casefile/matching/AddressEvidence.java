package org.waymark.casefile.matching;

import org.waymark.casefile.Address;
import org.waymark.casefile.matching.Match.Evidence;

/** What two addresses say. */
final class AddressEvidence {

  private static final String NOWHERE = "ZZ99";

  private AddressEvidence() {}

  static Evidence of(Address one, Address other) {
    if (!samePostcode(one, other)) {
      return Evidence.NONE;
    }
    return sameHouse(one, other)
        ? Evidence.because(28, "Same address")
        : Evidence.because(12, "Same postcode");
  }

  /** Whether both live at one postcode. */
  static boolean samePostcode(Address one, Address other) {
    return one != null
        && other != null
        && isSomewhere(one.postcode())
        && one.postcode().equals(other.postcode());
  }

  /** Whether both live in one house of one postcode. */
  static boolean sameHouse(Address one, Address other) {
    return samePostcode(one, other)
        && !Names.joined(one.line1()).isEmpty()
        && Names.joined(one.line1()).equals(Names.joined(other.line1()));
  }

  /** Whether a postcode is a place; nobody has an address in common by having none. */
  static boolean isSomewhere(String postcode) {
    return postcode != null && !postcode.startsWith(NOWHERE);
  }
}
