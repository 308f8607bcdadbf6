package org.waymark.referral.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.MakePlan;
import org.waymark.referral.application.NeedsFound;

/** The support plan; what it says is read from the case file. */
@Component
class MakePlanForm extends PlanForm {

  private static final String ROWS = "outcomes";
  private static final String NEED = "need";

  private final MakePlan makePlan;
  private final NeedsFound needs;

  MakePlanForm(MakePlan makePlan, NeedsFound needs) {
    super("make-support-plan", needs);
    this.makePlan = makePlan;
    this.needs = needs;
  }

  /** A plan begins with a row for each need that was found. */
  @Override
  public Map<String, Object> prefill(FormContext context) {
    Map<String, Object> known = new HashMap<>(super.prefill(context));
    var rows = needs.codes(context.caseReference()).stream().map(it -> Map.of(NEED, it)).toList();
    if (!rows.isEmpty()) {
      known.put(ROWS, rows);
    }
    return known;
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    return decision(makePlan.made(reference, answers.column(ROWS, NEED)));
  }
}
