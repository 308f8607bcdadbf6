package org.waymark.safeguarding.process;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.safeguarding.application.PlanResponse;
import org.waymark.safeguarding.domain.Refusal;
import org.waymark.safeguarding.domain.Response;
import org.waymark.safeguarding.domain.Response.Lead;
import org.waymark.safeguarding.domain.Support;

/** Who enquires, who helps the person, and which others were told. */
@Component
class PlanEnquiryForm extends ConcernForm {

  private final PlanResponse planResponse;

  PlanEnquiryForm(PlanResponse planResponse) {
    super(SafeguardingModel.PLAN_FORM);
    this.planResponse = planResponse;
  }

  @Override
  Optional<Refusal> submit(FormContext context, Answers answers) {
    var response =
        new Response(
            answers.choice(Lead.class, "lead"),
            answers.date("responseDueOn"),
            answers.choice(Support.class, "support"),
            answers.yes("policeTold"),
            answers.yes("regulatorTold"),
            answers.yes("positionOfTrust"));
    return planResponse.plan(context.caseReference(), response, context.user());
  }
}
