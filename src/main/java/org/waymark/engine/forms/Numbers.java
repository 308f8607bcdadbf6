package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as people write them in forms, and never one so long that counting with it hurts. */
final class Numbers {
  private static final int LONGEST = 40;
  private static final int LARGEST_EXPONENT = 100;

  private Numbers() {}

  static Optional<BigDecimal> of(JsonNode value) {
    if (value.isBigInteger() && value.bigIntegerValue().bitLength() > 4 * LONGEST) {
      return Optional.empty();
    }
    if (value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue())) {
      return Optional.empty();
    }
    return value.isNumber() ? sensible(value.decimalValue()) : of(value.asText());
  }

  static Optional<BigDecimal> of(String text) {
    String trimmed = Values.trim(text);
    if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return sensible(new BigDecimal(trimmed));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  private static Optional<BigDecimal> sensible(BigDecimal number) {
    boolean sensible = Math.abs((long) number.scale()) <= LARGEST_EXPONENT;
    return sensible && number.precision() <= LARGEST_EXPONENT
        ? Optional.of(number)
        : Optional.empty();
  }
}
