package org.waymark.referral.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.PlanMeetsNeeds;
import org.waymark.referral.domain.SeparationOfDuties;

/** The council agrees a support plan, by somebody who did not write it. */
@Service
@Transactional
public class SignOffPlan {

  private static final SeparationOfDuties DUTY = SeparationOfDuties.SIGN_OFF_PLAN;

  private final StepTools tools;

  SignOffPlan(StepTools tools) {
    this.tools = tools;
  }

  public Optional<FieldRefusal> signOff(
      String reference, boolean meetsNeeds, boolean budgetEnough, String by) {
    var refusal =
        notTheAuthor(reference, by).or(() -> PlanMeetsNeeds.refusal(meetsNeeds, budgetEnough));
    if (refusal.isEmpty()) {
      tools.note(reference, "plan-signed-off", "The support plan was signed off.", by);
    }
    return refusal;
  }

  /** Back to whoever wrote it, with comments. */
  public Optional<FieldRefusal> sendBack(String reference, String by) {
    var refusal = notTheAuthor(reference, by);
    if (refusal.isEmpty()) {
      tools.note(reference, "plan-sent-back", "The support plan was sent back.", by);
      tools
          .lastAuthor(reference, "make-support-plan")
          .ifPresent(author -> tools.tell(author, "plan-sent-back", reference));
    }
    return refusal;
  }

  private Optional<FieldRefusal> notTheAuthor(String reference, String by) {
    return DUTY.refusal(by, tools.authors(reference, DUTY.forms()));
  }
}
