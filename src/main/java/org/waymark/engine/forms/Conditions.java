package org.waymark.engine.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A form's conditions, those that stand side by side (on the form, or in the rows of one list)
 * together. FEEL's engine sets up its functions anew for each evaluation, which costs far more than
 * a condition does, so neighbours are asked at once, as one list.
 */
final class Conditions {

  /** Reads all data at once, or names a field in a way that the text does not show. */
  private static final Pattern ANYTHING =
      Pattern.compile("\\b_?(this|parent)_?\\b(?!\\s*\\.)|\\bget (value|entries|or else)\\b");

  private final Map<Feel, Level> levels = new IdentityHashMap<>();
  private final StringBuilder texts = new StringBuilder();
  private boolean looksAtAnything;

  private Conditions() {}

  /**
   * Conditions that see the same data.
   *
   * @param together all of them as one FEEL list, or null for a single one
   */
  record Level(List<Feel> all, Feel together) {

    /** Those that are true. One that cannot be evaluated is not, and spoils no other. */
    Set<Feel> trueIn(Map<String, Object> context) {
      List<?> values = together == null ? List.of() : values(together.evaluate(context));
      Set<Feel> found = Collections.newSetFromMap(new IdentityHashMap<>());
      for (int i = 0; i < all.size(); i++) {
        Feel one = all.get(i);
        if (values.size() == all.size()
            ? Boolean.TRUE.equals(values.get(i))
            : one.isTrue(context)) {
          found.add(one);
        }
      }
      return found;
    }

    private static List<?> values(Object evaluated) {
      return evaluated instanceof List<?> list ? list : List.of();
    }
  }

  static Conditions of(List<Component> components) {
    Conditions conditions = new Conditions();
    conditions.addLevel(components);
    conditions.looksAtAnything = ANYTHING.matcher(conditions.texts).find();
    return conditions;
  }

  /** Whether what conditions and computed fields come to may hang on a field; errs towards yes. */
  boolean mayLookAt(Component field) {
    return looksAtAnything || texts.indexOf(field.path().get(field.path().size() - 1)) >= 0;
  }

  Level beside(Feel condition) {
    return levels.get(condition);
  }

  private void addLevel(List<Component> components) {
    List<Feel> all = new ArrayList<>();
    collect(components, all);
    Level level = new Level(List.copyOf(all), all.size() < 2 ? null : Feel.list(all));
    for (Feel feel : all) {
      levels.put(feel, level);
      texts.append(feel).append('\n');
    }
  }

  private void collect(List<Component> components, List<Feel> level) {
    for (Component c : components) {
      Stream.of(c.hide(), c.readonly())
          .map(Condition::feel)
          .filter(Objects::nonNull)
          .forEach(level::add);
      if (c.rule() instanceof ComputedRule computed && computed.feel() != null) {
        texts.append(computed.feel()).append('\n');
      }
      if (c.isList()) {
        addLevel(c.children());
      } else {
        collect(c.children(), level);
      }
    }
  }
}
