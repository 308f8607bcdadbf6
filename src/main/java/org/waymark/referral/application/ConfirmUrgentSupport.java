package org.waymark.referral.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.SeparationOfDuties;

/** A manager confirms support that was given before the assessment (Care Act 2014 s.19(3)). */
@Service
@Transactional
public class ConfirmUrgentSupport {

  private static final SeparationOfDuties DUTY = SeparationOfDuties.CONFIRM_URGENT_SUPPORT;

  private final StepTools tools;

  ConfirmUrgentSupport(StepTools tools) {
    this.tools = tools;
  }

  /** Confirms it, or sends it back to whoever arranged it. */
  public Optional<FieldRefusal> decide(String reference, boolean confirmed, String by) {
    var refusal = DUTY.refusal(by, tools.authors(reference, DUTY.forms()));
    if (refusal.isEmpty()) {
      tools.note(
          reference,
          "urgent-support-decided",
          confirmed
              ? "The urgent support was confirmed."
              : "The urgent support must change before it is confirmed.",
          by);
      if (!confirmed) {
        tools
            .lastAuthor(reference, "arrange-urgent-support")
            .ifPresent(
                author -> tools.tell(author, ReferralNotice.URGENT_SUPPORT_TO_CHANGE, reference));
      }
    }
    return refusal;
  }
}
