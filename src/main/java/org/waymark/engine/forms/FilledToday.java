package org.waymark.engine.forms;

import java.util.ArrayList;
import java.util.List;

/**
 * The days of a form that are nearly always today, and are filled with it when the form opens:
 * those with the property {@code "today": "filled"}, outside lists and paths.
 */
public final class FilledToday {

  private FilledToday() {}

  /** Their keys, in the order of the file. */
  public static List<String> of(FormFile form) {
    List<String> keys = new ArrayList<>();
    collect(form.components(), keys);
    return keys;
  }

  private static void collect(List<Component> components, List<String> keys) {
    for (Component c : components) {
      if (c.isField() && c.path().size() == 1 && isFilled(c)) {
        keys.add(c.path().get(0));
      } else if (!c.isList()) {
        collect(c.children(), keys);
      }
    }
  }

  private static boolean isFilled(Component c) {
    return c.property("today").filter("filled"::equals).isPresent();
  }
}
