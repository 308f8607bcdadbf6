package org.waymark.engine.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an expression sees where it stands: all data by name, and as form-js has it {@code this}
 * (the row, or all data outside a list), {@code parent} and {@code i} (row numbers from one).
 */
final class Scope {
  private final Map<String, Object> data;
  private final Map<String, Object> own;
  private final Scope parent;
  private final List<Object> rows;
  private Map<String, Object> context;

  private Scope(
      Map<String, Object> data, Map<String, Object> own, Scope parent, List<Object> rows) {
    this.data = data;
    this.own = own;
    this.parent = parent;
    this.rows = rows;
  }

  static Scope of(Map<String, Object> data) {
    return new Scope(data, data, null, List.of());
  }

  Scope row(Map<String, Object> row, int index) {
    List<Object> numbers = new ArrayList<>(rows);
    numbers.add(BigDecimal.valueOf(index + 1L));
    return new Scope(data, row, this, numbers);
  }

  /** The values of this row, or of the whole form outside a list. */
  Map<String, Object> own() {
    return own;
  }

  /** Values have changed: look again. */
  void refresh() {
    context = null;
    if (parent != null) {
      parent.refresh();
    }
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
