package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/**
 * Answers as they are kept: one way of writing for each thing said.
 *
 * <ul>
 *   <li>Text is trimmed; its line breaks are {@code \n}.
 *   <li>What was not answered is absent: no nulls, empty texts, empty lists or empty rows. An
 *       unticked checkbox was shown and left, so it stays {@code false}.
 *   <li>Computed and disabled fields are absent: nobody answered them.
 * </ul>
 */
public final class CleanAnswers {
  private CleanAnswers() {}

  /**
   * @param answers answers that {@link FormChecker} found nothing wrong with; not changed
   */
  public static ObjectNode of(FormFile form, ObjectNode answers) {
    ObjectNode clean = Values.JSON.createObjectNode();
    copy(form.components(), answers, clean);
    return clean;
  }

  private static void copy(List<Component> components, JsonNode from, ObjectNode into) {
    for (Component c : components) {
      JsonNode value = c.path().isEmpty() ? null : Values.at(from, c.path());
      if (c.isList()) {
        rows(c, value, into);
      } else if (c.isField()) {
        field(c, value, into);
      } else {
        copy(c.children(), from, into);
      }
    }
  }

  private static void field(Component c, JsonNode value, ObjectNode into) {
    boolean nobodys = c.disabled() || c.type() == ComponentType.EXPRESSION;
    if (!nobodys && !Values.isEmpty(c.type(), value)) {
      JsonNode clean =
          value.isTextual() ? TextNode.valueOf(c.rule().kept(value.textValue())) : value;
      put(into, c.path(), clean);
    }
  }

  private static void rows(Component list, JsonNode rows, ObjectNode into) {
    ArrayNode clean = Values.JSON.createArrayNode();
    for (JsonNode row : rows) {
      ObjectNode cleanRow = Values.JSON.createObjectNode();
      copy(list.children(), row, cleanRow);
      if (!cleanRow.isEmpty()) {
        clean.add(cleanRow);
      }
    }
    if (!clean.isEmpty()) {
      put(into, list.path(), clean);
    }
  }

  static void put(ObjectNode into, List<String> path, JsonNode value) {
    ObjectNode at = into;
    for (String step : path.subList(0, path.size() - 1)) {
      at = at.withObjectProperty(step);
    }
    at.set(path.get(path.size() - 1), value);
  }
}
