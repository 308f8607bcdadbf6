package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Finds out whether a form's checks look at values that it shows and nobody submits. */
final class ShownInConditions {

  private ShownInConditions() {}

  static boolean of(FormFile form) {
    List<String> shownOnly = new ArrayList<>();
    StringBuilder conditions = new StringBuilder();
    boolean[] readonly = {false};
    form.each(
        component -> {
          JsonNode file = component.file();
          conditions.append(file.path("conditional").path("hide").asText()).append('\n');
          readonly[0] |= file.path("readonly").asBoolean() || file.path("readonly").isTextual();
          if (component.disabled() && !component.path().isEmpty()) {
            shownOnly.add(component.path().get(0));
          }
        });
    return readonly[0]
        || conditions.indexOf("context") >= 0
        || shownOnly.stream().anyMatch(key -> conditions.indexOf(key) >= 0);
  }
}
