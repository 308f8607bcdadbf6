package org.waymark.referral.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.TellPerson;

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
    return LetterFormats.prefill(tellPerson.format(context.caseReference(), form()));
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    return decision(
        tellPerson.outcomeTold(reference, answers.codes("toldWhom"), answers.date("toldOn"), user));
  }
}
