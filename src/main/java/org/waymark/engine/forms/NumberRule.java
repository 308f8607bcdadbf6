package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/**
 * Number fields.
 *
 * @param decimals the most decimal places, or null for any number of them
 * @param step the value is a multiple of it, or null
 * @param asText submitted as a string ({@code serializeToString})
 */
record NumberRule(Limit least, Limit most, Integer decimals, BigDecimal step, boolean asText)
    implements ValueRule {

  boolean isWhole() {
    return decimals != null && decimals == 0;
  }

  @Override
  public void check(JsonNode value, Asked asked) {
    boolean rightType = asText ? value.isTextual() : value.isNumber();
    if (!rightType) {
      asked.fail(asText ? "must be a number, sent as text." : "must be a number.");
      return;
    }
    Numbers.of(value)
        .ifPresentOrElse(
            number -> check(number, asked), () -> asked.fail("must be a number of usual size."));
  }

  private static String said(BigDecimal limit, Asked asked) {
    return AnswerWords.limit(asked.component(), limit);
  }

  private void check(BigDecimal number, Asked asked) {
    if (decimals != null && number.stripTrailingZeros().scale() > decimals) {
      asked.fail(
          decimals == 0
              ? "must be a whole number."
              : "must have at most " + decimals + " decimal places.");
    }
    if (step != null && number.remainder(step).signum() != 0) {
      asked.fail("must be a multiple of " + step.toPlainString() + ".");
    }
    least
        .in(asked.scope())
        .filter(limit -> number.compareTo(limit) < 0)
        .ifPresent(limit -> asked.fail("must be at least " + said(limit, asked) + "."));
    most.in(asked.scope())
        .filter(limit -> number.compareTo(limit) > 0)
        .ifPresent(limit -> asked.fail("must be at most " + said(limit, asked) + "."));
  }
}
