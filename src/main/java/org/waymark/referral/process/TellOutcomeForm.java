package org.waymark.referral.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.TellPerson;
import org.waymark.referral.application.TellPerson.Told;

/** The outcome, as the person was told. */
@Component
class TellOutcomeForm extends ReferralForm {

  private final TellPerson tellPerson;

  TellOutcomeForm(TellPerson tellPerson) {
    super("tell-outcome");
    this.tellPerson = tellPerson;
  }

  @Override
  public Map<String, Object> prefill(FormContext context) {
    Map<String, Object> values =
        new HashMap<>(LetterFormats.prefill(tellPerson.format(context.caseReference(), form())));
    tellPerson.feedbackFor(context.caseReference()).ifPresent(it -> values.put("feedbackFor", it));
    return values;
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    Told told =
        new Told(
            answers.codes("toldWhom"),
            answers.ticked("assessmentCopied"),
            answers.text("referrerNotToldWhy"));
    return decision(tellPerson.outcomeTold(reference, told, user));
  }
}
