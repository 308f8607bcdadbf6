package org.waymark.referral.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.engine.AnsweredForm;
import org.waymark.engine.Answers;
import org.waymark.referral.application.DecideOnRefusal;
import org.waymark.referral.application.LeaveReferral;
import org.waymark.referral.domain.RefusalOfAssessment.Abuse;
import org.waymark.referral.domain.RefusalOfAssessment.Capacity;
import org.waymark.referral.domain.RefusalOfAssessment.Findings;
import org.waymark.referral.domain.RefusalOfAssessment.Ruling;

/** Whether a refusal of an assessment, or a withdrawal, may stand. */
@Component
class RefusalOfAssessmentForm extends AnsweredForm {

  private static final String OF_A_WITHDRAWAL = "UserTask_DecideOnWithdrawal";

  private final DecideOnRefusal decideOnRefusal;
  private final LeaveReferral leaveReferral;

  RefusalOfAssessmentForm(DecideOnRefusal decideOnRefusal, LeaveReferral leaveReferral) {
    super("refusal-of-assessment");
    this.decideOnRefusal = decideOnRefusal;
    this.leaveReferral = leaveReferral;
  }

  @Override
  public Map<String, Object> prefill(FormContext context) {
    return leaveReferral
        .lookedAt(context.caseReference())
        .map(SaidOnPage::refused)
        .orElse(Map.of());
  }

  @Override
  protected Decision decide(FormContext context, Answers answers) {
    var findings =
        new Findings(
            answers.choice(Capacity.class, "capacityToRefuse"),
            answers.yesOrNull("bestInterests"),
            answers.choice(Abuse.class, "abuseOrNeglect"));
    var ruling = answers.choice(Ruling.class, "outcome");
    String reference = context.caseReference();
    return ReferralForm.decision(
        context.task().equals(OF_A_WITHDRAWAL)
            ? decideOnRefusal.decideOnWithdrawal(reference, findings, ruling, context.user())
            : decideOnRefusal.decide(reference, findings, ruling, context.user()));
  }
}
