package org.waymark.safeguarding.domain;

import java.util.Optional;

/**
 * The duty to enquire is no choice: where all three tests are met the council must enquire, and
 * where one is not an enquiry rests on something else (Care Act 2014 s.42(1) and (2)).
 */
public final class DutyToEnquire {

  private DutyToEnquire() {}

  public static Optional<Refusal> refusal(Section42Tests tests, ConcernDecision decision) {
    boolean enquiresByDuty = decision == ConcernDecision.SECTION_42_ENQUIRY;
    if (tests.allMet() == enquiresByDuty) {
      return Optional.empty();
    }
    return Optional.of(
        new Refusal(
            "decision",
            enquiresByDuty
                ? "A section 42 enquiry needs all three tests to be met. Choose another enquiry if"
                    + " the council should enquire nevertheless (Care Act 2014 s.42(1))."
                : "All three tests are met, so the duty to enquire applies: the decision must be a"
                    + " section 42 enquiry (Care Act 2014 s.42(2))."));
  }
}
