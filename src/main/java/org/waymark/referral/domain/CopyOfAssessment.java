package org.waymark.referral.domain;

import java.util.Optional;

/** Whoever was assessed gets a written record of the assessment (Care Act 2014 s.12(3)). */
public final class CopyOfAssessment {

  private CopyOfAssessment() {}

  /** Why the outcome can't count as told without it. */
  public static Optional<FieldRefusal> refusal(Assessment assessment, boolean copied) {
    return assessment.completedOn() == null || copied
        ? Optional.empty()
        : Optional.of(
            new FieldRefusal(
                "assessmentCopied",
                "There has been an assessment: give the person a copy (Care Act 2014 s.12(3))."));
  }
}
