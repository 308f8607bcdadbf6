package org.waymark.casefile.matching;

import org.waymark.casefile.Address;
import org.waymark.casefile.matching.Match.Evidence;

/** What two addresses say. */
final class AddressEvidence {

  private static final String NOWHERE = "ZZ99";

  private AddressEvidence() {}

  static Evidence of(Address one, Address other) {
    if (one == null || other == null || one.postcode() == null) {
      return Evidence.NONE;
    }
    if (!one.postcode().equals(other.postcode()) || one.postcode().startsWith(NOWHERE)) {
      return Evidence.NONE;
    }
    var line = Names.joined(one.line1());
    return !line.isEmpty() && line.equals(Names.joined(other.line1()))
        ? Evidence.because(28, "Same address")
        : Evidence.because(12, "Same postcode");
  }
}
