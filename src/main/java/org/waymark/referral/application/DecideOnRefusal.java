package org.waymark.referral.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.RefusalOfAssessment;
import org.waymark.referral.domain.RefusalOfAssessment.Findings;
import org.waymark.referral.domain.RefusalOfAssessment.Ruling;

/** A senior practitioner decides whether a person's refusal of an assessment may stand. */
@Service
@Transactional
public class DecideOnRefusal {

  private final StepTools tools;

  DecideOnRefusal(StepTools tools) {
    this.tools = tools;
  }

  public Optional<FieldRefusal> decide(
      String reference, Findings findings, Ruling ruling, String by) {
    var refusal = RefusalOfAssessment.refusal(findings, ruling);
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
}
