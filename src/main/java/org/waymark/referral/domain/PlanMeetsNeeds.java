package org.waymark.referral.domain;

import java.util.Optional;

/**
 * A plan is signed off only if it meets every eligible need and the budget is enough to do so (Care
 * Act 2014 ss.18, 25 and 26).
 */
public final class PlanMeetsNeeds {

  private static final String FIELD = "signOff";

  private PlanMeetsNeeds() {}

  public static Optional<FieldRefusal> refusal(boolean meetsNeeds, boolean budgetEnough) {
    if (!meetsNeeds) {
      return refused(
          "A plan that leaves an eligible need unmet can't be signed off (Care Act 2014 s.18): send"
              + " it back and say which.");
    }
    return budgetEnough
        ? Optional.empty()
        : refused(
            "The personal budget must be enough to meet the needs (Care Act 2014 s.26): send it"
                + " back and say what is missing.");
  }

  private static Optional<FieldRefusal> refused(String message) {
    return Optional.of(new FieldRefusal(FIELD, message));
  }
}
