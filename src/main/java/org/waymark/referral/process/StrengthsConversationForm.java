package org.waymark.referral.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.HoldConversation;
import org.waymark.referral.application.ReadContact;
import org.waymark.referral.domain.ReferralOutcome;

/** The strengths-based conversation. */
@Component
class StrengthsConversationForm extends ContactForm {

  private final HoldConversation holdConversation;

  StrengthsConversationForm(HoldConversation holdConversation, ReadContact readContact) {
    super("strengths-conversation", readContact);
    this.holdConversation = holdConversation;
  }

  @Override
  public Map<String, Object> prefill(FormContext context) {
    Map<String, Object> known = super.prefill(context);
    holdConversation
        .hazards(context.caseReference())
        .ifPresent(hazards -> known.put("hazards", hazards));
    return known;
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    return decision(
        holdConversation.held(
            reference,
            answers.is("conversationResult", "completed"),
            answers.choiceOrNull(ReferralOutcome.class, "outcome"),
            answers.date("assessmentStartedOn"),
            answers.text("hazards"),
            user));
  }
}
