package org.waymark.referral.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.ReadContact;
import org.waymark.referral.application.TriageContact;
import org.waymark.referral.application.TriageContact.Triaged;
import org.waymark.referral.domain.ReferralOutcome;
import org.waymark.referral.domain.TriageDecision;
import org.waymark.referral.domain.TriageFindings;

/** Triage: the gate questions, the decision and what a visitor must know. */
@Component
class TriageContactForm extends ContactForm {

  private final TriageContact triageContact;

  TriageContactForm(TriageContact triageContact, ReadContact readContact) {
    super("triage-contact", readContact);
    this.triageContact = triageContact;
  }

  @Override
  public Map<String, Object> prefill(FormContext context) {
    var onFile = triageContact.onFile(context.caseReference());
    Map<String, Object> values = new HashMap<>(super.prefill(context));
    values.put("communicationNeeds", onFile.communicationNeeds());
    values.put("hazards", onFile.hazards());
    values.values().removeIf(value -> value == null);
    return values;
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    var triaged =
        new Triaged(
            found(answers),
            answers.choice(TriageDecision.class, "triageDecision"),
            answers.choiceOrNull(ReferralOutcome.class, "outcome"),
            answers.text("specialism"),
            answers.ticked("newSafeguardingConcern"),
            answers.text("hazards"),
            answers.text("communicationNeeds"));
    return decision(triageContact.triage(reference, triaged, user));
  }

  private static TriageFindings found(Answers answers) {
    return new TriageFindings(
        !answers.is("spokeWith", "nobody-yet"),
        answers.yes("appearsToHaveNeeds"),
        answers.ticked("under18") && answers.is("significantBenefit", "yes"),
        answers.ticked("deafblind"),
        answers.is("residence", "disputed"));
  }
}
