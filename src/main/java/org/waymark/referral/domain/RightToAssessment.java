package org.waymark.referral.domain;

import java.util.Optional;
import java.util.Set;

/**
 * Whoever appears to have needs for care and support has a right to an assessment, whatever their
 * means (Care Act 2014 s.9), and so has a young person for whom it would be of significant benefit
 * (s.58). Triage may end without one only where the person refuses it, is in hospital, or is
 * another council's responsibility.
 */
public final class RightToAssessment {

  /** The outcomes without an assessment that take nothing away from somebody with needs. */
  private static final Set<ReferralOutcome> LEAVE_THE_RIGHT_WHOLE =
      Set.of(ReferralOutcome.RESPONSIBILITY_MOVED, ReferralOutcome.ADMITTED_TO_HOSPITAL);

  private RightToAssessment() {}

  /**
   * Why triage may not end so.
   *
   * @param outcome what becomes of it where there is no assessment; null otherwise
   * @param specialism the code of the specialist knowledge asked for, or null
   */
  public static Optional<FieldRefusal> refusal(
      TriageFindings found, TriageDecision decision, ReferralOutcome outcome, String specialism) {
    return switch (decision) {
      case NO_ASSESSMENT -> withoutAssessment(found, outcome);
      case DECLINED -> declined(found);
      case CANNOT_REACH -> Optional.empty();
      default -> assessor(found, specialism);
    };
  }

  private static Optional<FieldRefusal> withoutAssessment(
      TriageFindings found, ReferralOutcome outcome) {
    if (outcome == ReferralOutcome.RESPONSIBILITY_MOVED && found.residenceDisputed()) {
      return refused(
          "outcome",
          "While councils dispute where the person lives, the council where they are meets their"
              + " needs (Care Act 2014 s.40, SI 2014/2829): it is not moved yet.");
    }
    if (LEAVE_THE_RIGHT_WHOLE.contains(outcome)) {
      return Optional.empty();
    }
    if (found.appearsToHaveNeeds()) {
      return refused(
          "outcome",
          "The person appears to have needs, so they have a right to an assessment (Care Act 2014"
              + " s.9). Without one it can only end because they refuse it, are in hospital, or are"
              + " another council's responsibility.");
    }
    return found.transition()
        ? refused(
            "outcome",
            "An assessment now would be of significant benefit, so they have a right to one before"
                + " they are 18 (Care Act 2014 s.58).")
        : Optional.empty();
  }

  private static Optional<FieldRefusal> declined(TriageFindings found) {
    return found.spoken()
        ? Optional.empty()
        : refused(
            "triageDecision",
            "Nobody has spoken to the person or for them, so nobody can have refused yet.");
  }

  /** An assessor of somebody deafblind must be trained for it (SI 2014/2827 reg 6). */
  private static Optional<FieldRefusal> assessor(TriageFindings found, String specialism) {
    return !found.deafblind() || "deafblind".equals(specialism)
        ? Optional.empty()
        : refused(
            "specialism",
            "Whoever may be deafblind is assessed by somebody trained for it (SI 2014/2827 reg 6):"
                + " choose deafblind.");
  }

  private static Optional<FieldRefusal> refused(String field, String message) {
    return Optional.of(new FieldRefusal(field, message));
  }
}
