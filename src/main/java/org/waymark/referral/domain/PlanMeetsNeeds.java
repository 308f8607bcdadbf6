package org.waymark.referral.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.referral.domain.EligibilityCriteria.CareOutcome;
import org.waymark.writing.Pounds;

/**
 * A plan says how each need that was found is met, also where a carer meets it (Care Act 2014
 * s.25(1)). It is signed off only if it meets every eligible need and the budget is enough to do so
 * (ss.18 and 26).
 */
public final class PlanMeetsNeeds {

  private static final String FIELD = "signOff";

  private PlanMeetsNeeds() {}

  /**
   * What somebody answers who signs a plan off.
   *
   * @param whyCostsMore why the plan may cost more than the indicative budget, or null
   */
  public record Judgement(boolean meetsNeeds, boolean budgetEnough, String whyCostsMore) {}

  /**
   * What a plan costs a week.
   *
   * @param plan the plan's cost, or null where it is not on record
   * @param budget the indicative budget, or null where it is not on record
   */
  public record Cost(BigDecimal plan, BigDecimal budget) {
    private boolean isOverBudget() {
      return plan != null && budget != null && plan.compareTo(budget) > 0;
    }
  }

  /**
   * Why a plan can't be made so.
   *
   * @param needs the codes of the needs that the rows of the plan meet; other needs may be among
   *     them
   */
  public static Optional<FieldRefusal> plan(
      Collection<CareOutcome> found, Collection<String> needs) {
    return missing(found, needs)
        .map(it -> it + ": add a row, also where a carer meets it (Care Act 2014 s.25(1)).")
        .map(message -> new FieldRefusal("outcomes", message));
  }

  /** Why a plan that says nothing about a need can't be signed off. */
  public static Optional<FieldRefusal> signOff(
      Collection<CareOutcome> found, Collection<String> needs) {
    return missing(found, needs)
        .map(it -> it + ": send it back (Care Act 2014 s.25(1)).")
        .flatMap(PlanMeetsNeeds::refused);
  }

  private static Optional<String> missing(Collection<CareOutcome> found, Collection<String> needs) {
    String missing =
        found.stream()
            .filter(outcome -> !needs.contains(outcome.code()))
            .map(outcome -> "“" + outcome.words() + "”")
            .collect(Collectors.joining(", "));
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("The plan says nothing about " + missing);
  }

  /** Why a plan can't be signed off on this judgement. */
  public static Optional<FieldRefusal> signOff(Judgement judgement, Cost cost) {
    if (!judgement.meetsNeeds()) {
      return refused(
          "A plan that leaves an eligible need unmet can't be signed off (Care Act 2014 s.18): send"
              + " it back and say which.");
    }
    if (!judgement.budgetEnough()) {
      return refused(
          "The personal budget must be enough to meet the needs (Care Act 2014 s.26): send it"
              + " back and say what is missing.");
    }
    return cost.isOverBudget() && judgement.whyCostsMore() == null
        ? Optional.of(new FieldRefusal("budgetEnough", overBudget(cost)))
        : Optional.empty();
  }

  private static String overBudget(Cost cost) {
    return ("The plan costs %s a week and the indicative budget is %s: say why it may cost more, or"
            + " send it back (Care Act 2014 s.26).")
        .formatted(Pounds.of(cost.plan()), Pounds.of(cost.budget()));
  }

  private static Optional<FieldRefusal> refused(String message) {
    return Optional.of(new FieldRefusal(FIELD, message));
  }
}
