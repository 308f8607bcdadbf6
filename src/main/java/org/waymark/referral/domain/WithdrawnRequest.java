package org.waymark.referral.domain;

import java.util.Optional;

/**
 * When a form may end a referral because the request was withdrawn. Whoever appears to have needs
 * has a right to an assessment (Care Act 2014 ss.9, 58), so where they do not want one they refuse
 * it, and a senior practitioner looks at that (ss.11, 59). So it is while a safeguarding concern
 * raised from the case is open: nobody can say yet that they are not at risk (s.11(2)(b)).
 */
public final class WithdrawnRequest {

  private static final String OUTCOME = "outcome";
  private static final String LOOKED_AT =
      ". A senior practitioner then decides whether that may stand (Care Act 2014 s.11).";

  private WithdrawnRequest() {}

  /**
   * Why triage may not end so.
   *
   * @param outcome what becomes of it, or null
   * @param concernOpen whether a safeguarding concern raised from the case is open, or starts now
   */
  public static Optional<FieldRefusal> atTriage(
      ReferralOutcome outcome, TriageFindings found, boolean concernOpen) {
    if (outcome != ReferralOutcome.WITHDRAWN) {
      return Optional.empty();
    }
    String refuses = ": choose \"The person refuses an assessment\" above" + LOOKED_AT;
    if (concernOpen) {
      return refused(
          "A safeguarding concern raised from this case is open, so the request can't just be"
              + " withdrawn"
              + refuses);
    }
    return found.appearsToHaveNeeds() || found.transition()
        ? refused(
            "The person has a right to an assessment, so whoever does not want one refuses it"
                + refuses)
        : Optional.empty();
  }

  /**
   * Why the wait, or the conversation, may not end so: triage found that there are needs to assess.
   *
   * @param outcome why it ends, or null
   * @param instead the words of the choice that says that they refuse an assessment
   */
  public static Optional<FieldRefusal> afterTriage(ReferralOutcome outcome, String instead) {
    return outcome == ReferralOutcome.WITHDRAWN
        ? refused(
            "The person has a right to an assessment, so whoever no longer wants one refuses it:"
                + " choose \"%s\" above%s".formatted(instead, LOOKED_AT))
        : Optional.empty();
  }

  private static Optional<FieldRefusal> refused(String message) {
    return Optional.of(new FieldRefusal(OUTCOME, message));
  }
}
