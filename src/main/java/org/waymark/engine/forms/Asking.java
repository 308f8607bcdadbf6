package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Keeps to what a form asks: an answer whose question is hidden is none. */
public final class Asking {

  private static final int MOST_ROUNDS = 5;

  private Asking() {}

  /**
   * The answers without those to questions that are hidden, or that nobody may change. One question
   * may hide the next, so it looks again until nothing more goes.
   *
   * @param answers not changed
   */
  public static ObjectNode only(FormFile form, ObjectNode answers, Known known) {
    ObjectNode kept = answers.deepCopy();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      ObjectNode next = kept.deepCopy();
      drop(form.components(), Filling.of(form, kept, known.shown()), next, false);
      if (next.equals(kept)) {
        break;
      }
      kept = next;
    }
    return kept;
  }

  private static void drop(
      List<Component> components, Scope scope, ObjectNode answers, boolean hiddenAbove) {
    for (Component c : components) {
      boolean hidden = hiddenAbove || c.hide().isTrue(scope);
      if (c.isField()) {
        boolean fixed = !c.disabled() && c.readonly().isTrue(scope);
        if (hidden || fixed) {
          remove(answers, c.path());
        }
      } else if (!c.isList()) {
        drop(c.children(), scope, answers, hidden);
      } else if (hidden) {
        remove(answers, c.path());
      } else {
        rows(c, scope, answers);
      }
    }
  }

  private static void rows(Component list, Scope scope, ObjectNode answers) {
    JsonNode rows = Values.at(answers, list.path());
    List<Scope> scopes = Filling.rows(list, scope);
    for (int i = 0; i < scopes.size() && i < rows.size(); i++) {
      if (rows.get(i) instanceof ObjectNode row) {
        drop(list.children(), scopes.get(i), row, false);
      }
    }
  }

  private static void remove(ObjectNode from, List<String> path) {
    JsonNode at = Values.at(from, path.subList(0, path.size() - 1));
    if (at instanceof ObjectNode object) {
      object.remove(path.get(path.size() - 1));
    }
  }
}
