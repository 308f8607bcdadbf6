package org.waymark.safeguarding.process;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.safeguarding.application.PlanResponse;
import org.waymark.safeguarding.domain.Refusal;
import org.waymark.safeguarding.domain.Response;
import org.waymark.safeguarding.domain.Response.Lead;

/** Who acts instead of an enquiry, and which others were told. */
@Component
class ArrangeActionForm extends ConcernForm {

  private final PlanResponse planResponse;

  ArrangeActionForm(PlanResponse planResponse) {
    super(SafeguardingModel.ARRANGE_FORM);
    this.planResponse = planResponse;
  }

  @Override
  Optional<Refusal> submit(FormContext context, Answers answers) {
    var response =
        new Response(
            answers.choice(Lead.class, "lead"),
            answers.date("responseDueOn"),
            null,
            answers.yes("policeTold"),
            answers.yes("regulatorTold"),
            answers.yes("positionOfTrust"));
    return planResponse.plan(context.caseReference(), response, context.user());
  }
}
