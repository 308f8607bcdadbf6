package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** A limit of a form's {@code validate} block: a number, or a FEEL expression giving one. */
record Limit(BigDecimal fixed, Feel feel) {
  static final Limit NONE = new Limit(null, null);

  /**
   * @throws IllegalArgumentException if it is neither a number nor an expression
   */
  static Limit of(JsonNode value) {
    if (value.isMissingNode() || value.isNull() || value.asText().isEmpty()) {
      return NONE;
    }
    if (value.isTextual() && Feel.isExpression(value.textValue())) {
      return new Limit(null, Feel.parse(value.textValue()));
    }
    return new Limit(
        Numbers.of(value).orElseThrow(() -> new IllegalArgumentException("is not a number")), null);
  }

  Optional<BigDecimal> in(Scope scope) {
    if (feel == null) {
      return Optional.ofNullable(fixed);
    }
    Object value = feel.evaluate(scope.context());
    return value instanceof Number || value instanceof String
        ? Numbers.of(value.toString())
        : Optional.empty();
  }
}
