package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The data that conditions see, made as form-js makes it: what the form was filled with, what was
 * answered, what an untouched component holds, and nothing for a field that is hidden.
 *
 * <p>form-js decides what is hidden twice: once over everything typed, then over that without what
 * was hidden. The first round is here, the second in {@link FormCheck}.
 */
final class Filling {
  private final Conditions conditions;
  private final List<Runnable> clearings = new ArrayList<>();
  private boolean seen;

  private Filling(Conditions conditions) {
    this.conditions = conditions;
  }

  /** What the second round sees, as a scope over the whole form. */
  @SuppressWarnings("unchecked")
  static Scope of(FormFile form, JsonNode answers, JsonNode shown) {
    Map<String, Object> data = (Map<String, Object>) Values.toJava(shown);
    fill(form.components(), answers, shown, data);
    compute(form.components(), Scope.of(form, data));
    Filling filling = new Filling(form.conditions());
    Scope scope = Scope.of(form, data);
    filling.hide(form.components(), scope, false);
    filling.clearings.forEach(Runnable::run);
    if (!filling.seen) {
      // Nothing that a condition looks at was cleared: they come to what they came to before.
      scope.showCleared();
      return scope;
    }
    compute(form.components(), Scope.of(form, data));
    return Scope.of(form, data);
  }

  private static void fill(
      List<Component> components, JsonNode answers, JsonNode shown, Map<String, Object> into) {
    for (Component c : components) {
      if (c.path().isEmpty()) {
        fill(c.children(), answers, shown, into);
      } else if (c.isList()) {
        Values.put(into, c.path(), rows(c, answers, Values.at(shown, c.path())));
      } else {
        Values.put(into, c.path(), Values.toJava(value(c, answers, shown)));
      }
    }
  }

  private static JsonNode value(Component c, JsonNode answers, JsonNode shown) {
    JsonNode value = Values.at(c.disabled() ? shown : answers, c.path());
    if (value.isMissingNode() && c.disabled()) {
      value = c.shown();
    }
    return value.isMissingNode() || value.isNull() ? Values.untouched(c.type()) : value;
  }

  private static List<Object> rows(Component list, JsonNode answers, JsonNode shown) {
    List<Object> rows = new ArrayList<>();
    JsonNode answered = Values.at(answers, list.path());
    for (int i = 0; answered.isArray() && i < answered.size(); i++) {
      Map<String, Object> row = new LinkedHashMap<>();
      JsonNode shownRow = shown.isArray() ? shown.path(i) : MissingNode.getInstance();
      fill(list.children(), answered.get(i), shownRow, row);
      rows.add(row);
    }
    return rows;
  }

  private static void compute(List<Component> components, Scope scope) {
    for (Component c : components) {
      if (c.rule() instanceof ComputedRule rule) {
        scope.refresh();
        Values.put(scope.own(), c.path(), rule.compute(scope));
      } else if (c.isList()) {
        rows(c, scope).forEach(row -> compute(c.children(), row));
      } else {
        compute(c.children(), scope);
      }
    }
  }

  private void hide(List<Component> components, Scope scope, boolean hiddenAbove) {
    for (Component c : components) {
      boolean hidden = hiddenAbove || c.hide().isTrue(scope);
      if (hidden && !c.path().isEmpty()) {
        clearings.add(() -> Values.put(scope.own(), c.path(), null));
        seen |= conditions.mayLookAt(c) && Values.get(scope.own(), c.path()) != null;
      } else if (c.isList()) {
        rows(c, scope).forEach(row -> hide(c.children(), row, false));
      } else {
        hide(c.children(), scope, hidden);
      }
    }
  }

  /** A scope for each row of a list. */
  @SuppressWarnings("unchecked")
  static List<Scope> rows(Component list, Scope scope) {
    List<Scope> scopes = new ArrayList<>();
    if (Values.get(scope.own(), list.path()) instanceof List<?> rows) {
      for (Object row : rows) {
        scopes.add(scope.row((Map<String, Object>) row, scopes.size()));
      }
    }
    return scopes;
  }
}
