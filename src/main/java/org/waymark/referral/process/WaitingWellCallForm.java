package org.waymark.referral.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.PromiseDate;
import org.waymark.referral.application.PromiseDate.Call;
import org.waymark.referral.domain.PromisedDate;
import org.waymark.referral.domain.ReferralOutcome;

/** A call to somebody who waits. */
@Component
class WaitingWellCallForm extends PromisedForm {

  private static final String FALL_OR_HOSPITAL = "recentFallOrHospital";
  private static final String CARER_STRAIN = "carerStrain";

  private final PromiseDate promiseDate;

  WaitingWellCallForm(PromiseDate promiseDate) {
    super("waiting-well-call", promiseDate);
    this.promiseDate = promiseDate;
  }

  @Override
  public Set<String> codes() {
    return Set.of(FALL_OR_HOSPITAL, CARER_STRAIN);
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    PromisedDate moved =
        answers.ticked("dateChanged")
            ? new PromisedDate(answers.date("toldDate"), answers.date("toldOn"))
            : null;
    var call =
        new Call(
            answers.dateOrNull("lastSpokenOn"),
            answers.is("callResult", "needs-help-now"),
            answers.choiceOrNull(ReferralOutcome.class, "outcome"));
    var refusal = promiseDate.rang(reference, call, moved, answers.text("whyChanged"), user);
    return refusal.isPresent() ? decision(refusal) : Accepted.with(saidAlready(answers));
  }

  /** What happened since the last call answers two questions about the risk, not asked again. */
  private static Map<String, Object> saidAlready(Answers answers) {
    Map<String, Object> said = new HashMap<>();
    if (!answers.is("callResult", "changed") && !answers.is("callResult", "needs-help-now")) {
      return said;
    }
    List<String> happened = answers.codes("sinceLastCall");
    if (happened.contains("fall") || happened.contains("hospital")) {
      said.put(FALL_OR_HOSPITAL, true);
    }
    if (happened.contains("carer")) {
      said.put(CARER_STRAIN, "breaking-down");
    }
    return said;
  }
}
