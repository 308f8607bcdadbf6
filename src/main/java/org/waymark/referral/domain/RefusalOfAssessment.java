package org.waymark.referral.domain;

import java.util.Optional;

/**
 * When a person's refusal of an assessment may stand. The council must assess all the same where
 * the person lacks the capacity to refuse and an assessment is in their best interests, and where
 * they are experiencing, or at risk of, abuse or neglect (Care Act 2014 s.11(2)). A doubt about
 * either is settled first.
 */
public final class RefusalOfAssessment {

  private static final String OUTCOME = "outcome";

  private RefusalOfAssessment() {}

  /** Whether the person has the capacity to refuse. */
  public enum Capacity implements Coded {
    YES,
    LACKS,
    /** There is reason to doubt it, and nobody has found out yet. */
    DOUBTED
  }

  /** Whether the person is experiencing, or at risk of, abuse or neglect. */
  public enum Abuse implements Coded {
    NO,
    YES,
    NOT_SURE
  }

  /** What is decided on the refusal. */
  public enum Ruling implements Coded {
    DECLINED,
    ASSESS_ANYWAY
  }

  /**
   * What was found out.
   *
   * @param bestInterests whether an assessment is in the best interests of somebody who lacks the
   *     capacity to refuse; null where they don't
   */
  public record Findings(Capacity capacity, Boolean bestInterests, Abuse abuse) {}

  /** Why the decision may not be made on these findings. */
  public static Optional<FieldRefusal> refusal(Findings findings, Ruling ruling) {
    return ruling == Ruling.ASSESS_ANYWAY
        ? Optional.empty()
        : abuse(findings.abuse()).or(() -> capacity(findings));
  }

  private static Optional<FieldRefusal> abuse(Abuse abuse) {
    return switch (abuse) {
      case NO -> Optional.empty();
      case YES ->
          refused(
              "The refusal may not stand: the person is experiencing, or at risk of, abuse or"
                  + " neglect, so the council must assess (Care Act 2014 s.11(2)(b)).");
      case NOT_SURE ->
          refused(
              "Find out whether there is abuse or neglect before the refusal stands, or decide to"
                  + " assess all the same (Care Act 2014 s.11(2)(b)).");
    };
  }

  private static Optional<FieldRefusal> capacity(Findings findings) {
    if (findings.capacity() == Capacity.DOUBTED) {
      return refused(
          "Their capacity to refuse is in doubt: assess it before the refusal stands, or decide to"
              + " assess all the same (Mental Capacity Act 2005 s.2, Care Act 2014 s.11(2)(a)).");
    }
    if (findings.capacity() == Capacity.LACKS && !Boolean.FALSE.equals(findings.bestInterests())) {
      return refused(
          "The refusal may not stand: the person lacks the capacity to refuse and an assessment is"
              + " in their best interests, so the council must assess (Care Act 2014 s.11(2)(a)).");
    }
    return Optional.empty();
  }

  private static Optional<FieldRefusal> refused(String message) {
    return Optional.of(new FieldRefusal(OUTCOME, message));
  }
}
