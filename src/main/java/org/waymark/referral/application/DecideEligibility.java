package org.waymark.referral.application;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.referral.domain.EligibilityCriteria;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.ReferralOutcome;

/** The worker decides on eligibility, with reasons, as if nobody helped (Care Act 2014 s.13). */
@Service
@Transactional
public class DecideEligibility {

  private final StepTools tools;

  DecideEligibility(StepTools tools) {
    this.tools = tools;
  }

  /**
   * Records the decision, or says where it does not follow from the findings.
   *
   * @param planPromisedFor the day promised for the plan, or null where none follows
   */
  public Optional<FieldRefusal> decide(
      String reference,
      EligibilityCriteria findings,
      boolean eligible,
      ReferralOutcome outcome,
      LocalDate planPromisedFor,
      String by) {
    var refusal = findings.refusal(eligible, outcome).or(() -> ahead(planPromisedFor));
    if (refusal.isEmpty()) {
      tools.note(
          reference,
          "eligibility-decided",
          eligible
              ? "The person meets the eligibility criteria."
              : "The person does not meet the eligibility criteria.",
          by);
    }
    return refusal;
  }

  private Optional<FieldRefusal> ahead(LocalDate promised) {
    return promised != null && promised.isBefore(tools.today())
        ? Optional.of(
            new FieldRefusal("planPromisedFor", "Promise the plan for today or a later day."))
        : Optional.empty();
  }
}
