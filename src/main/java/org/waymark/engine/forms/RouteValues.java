package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answers that steer the process, as process variables. */
public final class RouteValues {
  private RouteValues() {}

  /**
   * A value for every route of the form: a code (String), a Long or Double, a Boolean, or an ISO
   * date (String). A field that was hidden or left empty gives null, so that a gateway always finds
   * its variable.
   *
   * @param answers answers that {@link FormChecker} found nothing wrong with
   */
  public static Map<String, Object> of(FormFile form, ObjectNode answers) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Route route : form.routes()) {
      JsonNode value = Values.at(answers, route.component().path());
      values.put(route.variable(), route.type().canSteer() ? value(route.type(), value) : null);
    }
    return values;
  }

  private static Object value(ComponentType type, JsonNode value) {
    if (Values.isEmpty(type, value)) {
      return null;
    }
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    if (type == ComponentType.NUMBER || value.isNumber()) {
      return Numbers.of(value).map(RouteValues::number).orElse(null);
    }
    return value.isTextual() ? Values.trim(value.textValue()) : null;
  }

  /** The engine stores Long and Double as numbers, and a BigDecimal only as serialised Java. */
  private static Object number(BigDecimal number) {
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    return whole && number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
        ? (Object) number.longValue()
        : (Object) number.doubleValue();
  }
}
