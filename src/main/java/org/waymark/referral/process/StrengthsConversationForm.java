package org.waymark.referral.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.HoldConversation;
import org.waymark.referral.domain.ReferralOutcome;

/** The strengths-based conversation. */
@Component
class StrengthsConversationForm extends ReferralForm {

  private final HoldConversation holdConversation;

  StrengthsConversationForm(HoldConversation holdConversation) {
    super("strengths-conversation");
    this.holdConversation = holdConversation;
  }

  @Override
  public Map<String, Object> prefill(FormContext context) {
    return holdConversation
        .hazards(context.caseReference())
        .<Map<String, Object>>map(hazards -> Map.of("hazards", hazards))
        .orElse(Map.of());
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
