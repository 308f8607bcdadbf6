package org.waymark.referral.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.TellPerson;

/** The support plan in the person's hands. */
@Component
class GivePlanForm extends ReferralForm {

  private final TellPerson tellPerson;

  GivePlanForm(TellPerson tellPerson) {
    super("give-plan");
    this.tellPerson = tellPerson;
  }

  @Override
  public Map<String, Object> prefill(FormContext context) {
    return LetterFormats.prefill(tellPerson.format(context.caseReference(), form()));
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    return decision(tellPerson.planGiven(reference, answers.codes("givenTo"), user));
  }
}
