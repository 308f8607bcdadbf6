package org.waymark.casefile.matching;

import org.waymark.casefile.domain.NhsNumber;
import org.waymark.casefile.matching.Match.Evidence;

/** What two NHS numbers say. */
final class NumberEvidence {

  private NumberEvidence() {}

  static Evidence of(String one, String other) {
    if (one == null || other == null) {
      return Evidence.NONE;
    }
    if (one.equals(other)) {
      return Evidence.because(100, "Same NHS number");
    }
    if (Similarity.oneCharacterDiffers(one, other)) {
      return Evidence.because(55, "One digit of the NHS number differs");
    }
    if (Similarity.neighboursExchanged(one, other)) {
      return Evidence.because(55, "Two digits of the NHS number are exchanged");
    }
    // A number that is mistyped beyond that says nothing; two valid ones are two people.
    var bothValid = NhsNumber.problem(one).isEmpty() && NhsNumber.problem(other).isEmpty();
    return bothValid
        ? Evidence.against(40, "Two different NHS numbers, each valid")
        : Evidence.NONE;
  }
}
