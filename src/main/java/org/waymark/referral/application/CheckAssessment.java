package org.waymark.referral.application;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.GoodEnough;
import org.waymark.referral.domain.SeparationOfDuties;

/** A senior practitioner who did not assess checks an assessment that was selected. */
@Service
@Transactional
public class CheckAssessment {

  private static final SeparationOfDuties DUTY = SeparationOfDuties.CHECK_ASSESSMENT;

  private final StepTools tools;

  CheckAssessment(StepTools tools) {
    this.tools = tools;
  }

  public Optional<FieldRefusal> pass(String reference, GoodEnough found, String by) {
    var refusal = notTheAssessor(reference, by).or(found::refusal);
    if (refusal.isEmpty()) {
      tools.note(reference, "assessment-checked", "The assessment passed its check.", by);
    }
    return refusal;
  }

  /** Back to the assessor, with what to put right. */
  public Optional<FieldRefusal> sendBack(String reference, String by) {
    var refusal = notTheAssessor(reference, by);
    if (refusal.isEmpty()) {
      tools.note(
          reference, "assessment-sent-back", "The assessment was sent back after its check.", by);
      tools
          .lastAuthor(reference, "eligibility-decision")
          .ifPresent(author -> tools.tell(author, ReferralNotice.ASSESSMENT_SENT_BACK, reference));
    }
    return refusal;
  }

  /** Whoever wrote the assessment, and the worker whose case it is. */
  private Optional<FieldRefusal> notTheAssessor(String reference, String by) {
    Set<String> assessors = new HashSet<>(tools.authors(reference, DUTY.forms()));
    Optional.ofNullable(tools.details(reference).worker()).ifPresent(assessors::add);
    return DUTY.refusal(by, assessors);
  }
}
