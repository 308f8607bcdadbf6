package org.waymark.safeguarding.process;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.safeguarding.application.GatherInformation;
import org.waymark.safeguarding.application.GatherInformation.Gathered;
import org.waymark.safeguarding.domain.Consent;
import org.waymark.safeguarding.domain.ReasonToGoOn;
import org.waymark.safeguarding.domain.Refusal;

/** Safety, the person's own wishes and agreement, and what is known towards the three tests. */
@Component
class GatherInformationForm extends ConcernForm {

  private final GatherInformation gatherInformation;

  GatherInformationForm(GatherInformation gatherInformation) {
    super(SafeguardingModel.GATHER_FORM);
    this.gatherInformation = gatherInformation;
  }

  @Override
  Optional<Refusal> submit(FormContext context, Answers answers) {
    var gathered =
        new Gathered(
            answers.choice(Consent.class, "consent"),
            answers.choiceOrNull(ReasonToGoOn.class, "reasonToGoOn"),
            answers.yes("substantialDifficulty"),
            answers.text("samePersonAs"));
    return gatherInformation.gather(context.caseReference(), gathered, context.user());
  }
}
