package org.waymark.referral.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.PrepareAssessment;
import org.waymark.referral.application.PromiseDate;
import org.waymark.referral.application.ReadContact;

/** What comes before the conversation: who takes part, capacity, carers, where it is held. */
@Component
class PrepareAssessmentForm extends ContactForm {

  private static final String NEEDS = "communicationNeeds";

  private final PrepareAssessment prepareAssessment;
  private final PromiseDate promiseDate;

  PrepareAssessmentForm(
      PrepareAssessment prepareAssessment, PromiseDate promiseDate, ReadContact readContact) {
    super("prepare-assessment", readContact);
    this.prepareAssessment = prepareAssessment;
    this.promiseDate = promiseDate;
  }

  @Override
  public Map<String, Object> prefill(FormContext context) {
    Map<String, Object> known = super.prefill(context);
    String reference = context.caseReference();
    prepareAssessment.communicationNeeds(reference).ifPresent(needs -> known.put(NEEDS, needs));
    promiseDate.standing(reference).ifPresent(day -> known.put("promisedDate", day));
    if (prepareAssessment.toldOfCarer(reference)) {
      known.put("hasCarer", true);
    }
    return known;
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    return decision(prepareAssessment.prepared(reference, answers.text(NEEDS)));
  }
}
