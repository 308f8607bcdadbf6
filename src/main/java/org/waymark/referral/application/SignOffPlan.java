package org.waymark.referral.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.FormAnswers.Carried;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.PlanMeetsNeeds;
import org.waymark.referral.domain.PlanMeetsNeeds.Cost;
import org.waymark.referral.domain.PlanMeetsNeeds.Judgement;
import org.waymark.referral.domain.SeparationOfDuties;

/** The council agrees a support plan, by somebody who did not write it. */
@Service
@Transactional
public class SignOffPlan {

  private static final String PLAN = "make-support-plan";
  private static final SeparationOfDuties DUTY = SeparationOfDuties.SIGN_OFF_PLAN;

  private final FormAnswers answers;
  private final NeedsFound needsFound;
  private final StepTools tools;

  SignOffPlan(FormAnswers answers, NeedsFound needsFound, StepTools tools) {
    this.answers = answers;
    this.needsFound = needsFound;
    this.tools = tools;
  }

  public Optional<FieldRefusal> signOff(String reference, Judgement judgement, String by) {
    var refusal =
        notTheAuthor(reference, by)
            .or(() -> PlanMeetsNeeds.signOff(judgement, cost(reference)))
            .or(
                () ->
                    PlanMeetsNeeds.signOff(needsFound.outcomes(reference), needsInPlan(reference)));
    if (refusal.isEmpty()) {
      tools.note(reference, "plan-signed-off", "The support plan was signed off.", by);
    }
    return refusal;
  }

  /** Back to whoever wrote it, with comments. */
  public Optional<FieldRefusal> sendBack(String reference, String by) {
    var refusal = notTheAuthor(reference, by);
    if (refusal.isEmpty()) {
      tools.note(reference, "plan-sent-back", "The support plan was sent back.", by);
      tools
          .lastAuthor(reference, PLAN)
          .ifPresent(author -> tools.tell(author, ReferralNotice.PLAN_SENT_BACK, reference));
    }
    return refusal;
  }

  private Cost cost(String reference) {
    return new Cost(
        sum(reference, PLAN + ".weeklyCost"), sum(reference, "indicative-budget.weeklyBudget"));
  }

  private BigDecimal sum(String reference, String field) {
    return answers
        .latestValue(reference, field)
        .map(Carried::value)
        .filter(JsonNode::isNumber)
        .map(JsonNode::decimalValue)
        .orElse(null);
  }

  private List<String> needsInPlan(String reference) {
    return answers
        .latestValue(reference, PLAN + ".outcomes")
        .map(rows -> rows.value().findValuesAsText("need"))
        .orElse(List.of());
  }

  private Optional<FieldRefusal> notTheAuthor(String reference, String by) {
    return DUTY.refusal(by, tools.authors(reference, DUTY.forms()));
  }
}
