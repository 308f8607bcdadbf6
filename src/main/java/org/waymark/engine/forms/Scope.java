package org.waymark.engine.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.engine.forms.Conditions.Level;

/**
 * What an expression sees where it stands: all data by name, and as form-js has it {@code this}
 * (the row, or all data outside a list), {@code parent} and {@code i} (row numbers from one).
 */
final class Scope {
  private final Map<String, Object> data;
  private final Map<String, Object> own;
  private final Scope parent;
  private final List<Object> rows;
  private final Conditions conditions;
  private final Map<Level, Set<Feel>> asked = new IdentityHashMap<>();
  private Map<String, Object> context;

  private Scope(
      Conditions conditions,
      Map<String, Object> data,
      Map<String, Object> own,
      Scope parent,
      List<Object> rows) {
    this.conditions = conditions;
    this.data = data;
    this.own = own;
    this.parent = parent;
    this.rows = rows;
  }

  static Scope of(FormFile form, Map<String, Object> data) {
    return new Scope(form.conditions(), data, data, null, List.of());
  }

  Scope row(Map<String, Object> row, int index) {
    List<Object> numbers = new ArrayList<>(rows);
    numbers.add(BigDecimal.valueOf(index + 1L));
    return new Scope(conditions, data, row, this, numbers);
  }

  /** The values of this row, or of the whole form outside a list. */
  Map<String, Object> own() {
    return own;
  }

  /** Values have changed that no condition looks at. */
  void showCleared() {
    context = null;
  }

  /** Values have changed: look again. */
  void refresh() {
    context = null;
    asked.clear();
    if (parent != null) {
      parent.refresh();
    }
  }

  /** Whether a condition holds, asked together with those beside it. */
  boolean isTrue(Feel condition) {
    return asked
        .computeIfAbsent(conditions.beside(condition), level -> level.trueIn(context()))
        .contains(condition);
  }

  Map<String, Object> context() {
    if (context == null) {
      Map<String, Object> special = new HashMap<>();
      special.put("this", own);
      special.put("parent", parent == null ? null : parent.context());
      special.put("i", rows);
      context = new HashMap<>(special);
      context.putAll(data);
      special.forEach((name, value) -> context.put("_" + name + "_", value));
    }
    return context;
  }
}
