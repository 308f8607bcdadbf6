package org.waymark.casefile.matching;

import java.time.LocalDate;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.matching.Match.Evidence;

/** What two dates of birth say. */
final class BirthEvidence {

  private BirthEvidence() {}

  static Evidence of(PersonDetails one, PersonDetails other) {
    var a = one.dateOfBirth();
    var b = other.dateOfBirth();
    if (a == null || b == null) {
      return Evidence.NONE;
    }
    if (a.equals(b)) {
      return Evidence.because(40, "Same date of birth");
    }
    var estimated = one.dateOfBirthEstimated() || other.dateOfBirthEstimated();
    if (estimated && Math.abs(a.getYear() - b.getYear()) <= 1) {
      return Evidence.because(15, "The dates of birth are close, and one is an estimate");
    }
    return nearMiss(a, b);
  }

  private static Evidence nearMiss(LocalDate a, LocalDate b) {
    if (MatchKeys.exchanged(a).filter(b::equals).isPresent()) {
      return Evidence.because(30, "Day and month of the date of birth are exchanged");
    }
    if (Similarity.oneCharacterDiffers(a.toString(), b.toString())) {
      return Evidence.because(25, "One digit of the date of birth differs");
    }
    if (Similarity.neighboursExchanged(a.toString(), b.toString())) {
      return Evidence.because(25, "Two digits of the date of birth are exchanged");
    }
    return Evidence.against(30);
  }
}
