package org.waymark.referral.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.RefusalOfAssessment;
import org.waymark.referral.domain.RefusalOfAssessment.Findings;
import org.waymark.referral.domain.RefusalOfAssessment.Ruling;
import org.waymark.safeguarding.SafeguardingConcerns;

/**
 * A senior practitioner decides whether a person's refusal of an assessment may stand. While a
 * safeguarding concern raised from the case is open, nobody can say yet that they are not at risk.
 */
@Service
@Transactional
public class DecideOnRefusal {

  private static final String CONCERN_OPEN =
      "A safeguarding concern raised from this case is still open, so the risk of abuse or neglect"
          + " is not settled. Decide on the concern first, or decide to assess all the same (Care"
          + " Act 2014 s.11(2)(b)).";

  private static final String RELATIVE_WAITS =
      "The nearest relative asks for a Mental Health Act assessment, and the work that ends would"
          + " take that with it. Pass it on first, or decide that the referral goes on (Mental"
          + " Health Act 1983 s.13(4)).";

  private final StepTools tools;
  private final SafeguardingConcerns concerns;
  private final OpenDuties duties;

  DecideOnRefusal(StepTools tools, SafeguardingConcerns concerns, OpenDuties duties) {
    this.tools = tools;
    this.concerns = concerns;
    this.duties = duties;
  }

  /**
   * Decides on a withdrawal said outside any form. Unlike a refusal it ends the open work at once,
   * and what must not be lost with that is done first.
   */
  public Optional<FieldRefusal> decideOnWithdrawal(
      String reference, Findings findings, Ruling ruling, String by) {
    var refusal = refusal(reference, findings, ruling).or(() -> relativeWaits(reference, ruling));
    if (refusal.isEmpty()) {
      // It may come after an assessment: then none is refused, and none is made all the same.
      tools.note(
          reference,
          "withdrawal-decided",
          ruling == Ruling.DECLINED
              ? "It was decided that the withdrawal stands."
              : "It was decided that the referral goes on.",
          by);
    }
    return refusal;
  }

  /** Decides on a refusal of an assessment. */
  public Optional<FieldRefusal> decide(
      String reference, Findings findings, Ruling ruling, String by) {
    var refusal = refusal(reference, findings, ruling);
    if (refusal.isEmpty()) {
      tools.note(
          reference,
          "refusal-decided",
          ruling == Ruling.DECLINED
              ? "The person's refusal of an assessment stands."
              : "The person is assessed although they refused (Care Act 2014 s.11).",
          by);
    }
    return refusal;
  }

  private Optional<FieldRefusal> refusal(String reference, Findings findings, Ruling ruling) {
    return RefusalOfAssessment.refusal(findings, ruling).or(() -> concernOpen(reference, ruling));
  }

  private Optional<FieldRefusal> relativeWaits(String reference, Ruling ruling) {
    return ruling == Ruling.DECLINED && duties.nearestRelativeWaits(reference)
        ? Optional.of(new FieldRefusal("outcome", RELATIVE_WAITS))
        : Optional.empty();
  }

  private Optional<FieldRefusal> concernOpen(String reference, Ruling ruling) {
    return ruling == Ruling.DECLINED && !concerns.openFrom(reference).isEmpty()
        ? Optional.of(new FieldRefusal("outcome", CONCERN_OPEN))
        : Optional.empty();
  }
}
