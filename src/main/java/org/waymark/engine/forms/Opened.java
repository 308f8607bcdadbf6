package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the fields of a form hold when it opens: what it was filled with, else its defaults. */
public final class Opened {

  private static final int MOST_ROWS = 1_000;

  private Opened() {}

  /**
   * The fields that people can change, and no others.
   *
   * @param known what the form was filled with, a draft laid over it
   */
  public static ObjectNode answers(FormFile form, Known known) {
    ObjectNode answers = Values.JSON.createObjectNode();
    fill(form.components(), known.shown(), answers);
    return answers;
  }

  private static void fill(List<Component> components, JsonNode shown, ObjectNode into) {
    for (Component c : components) {
      JsonNode value = c.path().isEmpty() ? null : Values.at(shown, c.path());
      if (c.isList()) {
        CleanAnswers.put(into, c.path(), rows(c, value));
      } else if (!c.isField()) {
        fill(c.children(), shown, into);
      } else if (!c.disabled() && c.type() != ComponentType.EXPRESSION) {
        boolean known = !value.isMissingNode() && !value.isNull();
        CleanAnswers.put(into, c.path(), known ? value : otherwise(c));
      }
    }
  }

  private static JsonNode otherwise(Component c) {
    return c.shown().isMissingNode() ? Values.untouched(c.type()) : c.shown();
  }

  private static ArrayNode rows(Component list, JsonNode shown) {
    ArrayNode rows = Values.JSON.createArrayNode();
    if (shown.isArray()) {
      shown.forEach(row -> fill(list.children(), row, rows.addObject()));
    } else {
      int first = list.file().path("defaultRepetitions").asInt(1);
      for (int i = 0; i < first; i++) {
        addRow(list, rows);
      }
    }
    return rows;
  }

  private static void addRow(Component list, ArrayNode rows) {
    fill(list.children(), Values.JSON.createObjectNode(), rows.addObject());
  }

  /**
   * Adds an empty row to a list of the answers, or takes one away.
   *
   * @param list the list's name, {@code carers}
   * @param remove the number of the row that goes, or a negative number to add one
   * @return whether the form has such a list, and such a row
   */
  public static boolean changeRows(FormFile form, ObjectNode answers, String list, int remove) {
    boolean[] done = {false};
    form.each(
        c -> {
          if (c.isList() && c.dotted().equals(list)) {
            done[0] = changeRows(c, answers, remove);
          }
        });
    return done[0];
  }

  private static boolean changeRows(Component list, ObjectNode answers, int remove) {
    if (!(Values.at(answers, list.path()) instanceof ArrayNode rows)
        || !list.file().path("allowAddRemove").asBoolean(true)) {
      return false;
    }
    if (remove < 0) {
      if (rows.size() < MOST_ROWS) {
        addRow(list, rows);
      }
      return rows.size() < MOST_ROWS;
    }
    return rows.remove(remove) != null;
  }
}
