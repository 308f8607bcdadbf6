package org.waymark.engine.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with a form file: everything at once, for whoever deploys it. */
public final class FormLint {
  private static final Pattern FORM_ID = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

  private static final int DEEPEST = 8;

  private final FormFile form;
  private final List<String> problems;

  private FormLint(FormFile form) {
    this.form = form;
    this.problems = new ArrayList<>(form.problems());
  }

  /** Every problem, each naming the component it is in; empty for a form that may be deployed. */
  public static List<String> problems(FormFile form) {
    return new FormLint(form).all();
  }

  private List<String> all() {
    if (form.id().isEmpty()) {
      problems.add("The form has no id.");
    } else if (!FORM_ID.matcher(form.id()).matches()) {
      problems.add("The form's id must be words in small letters joined by hyphens.");
    }
    form.each(component -> problems.addAll(ComponentLint.problems(component)));
    form.each(component -> problems.addAll(ShownFeel.problems(component)));
    deepest(form.components(), 1);
    sameIds();
    samePaths(form.components(), new HashMap<>());
    routes();
    return List.copyOf(problems);
  }

  private void deepest(List<Component> components, int depth) {
    if (depth > DEEPEST && !components.isEmpty()) {
      problems.add(
          components.get(0).id() + ": groups stand at most " + DEEPEST + " deep within each other");
      return;
    }
    components.forEach(component -> deepest(component.children(), depth + 1));
  }

  private void sameIds() {
    Set<String> seen = new HashSet<>();
    form.each(
        c -> {
          if (!seen.add(c.id())) {
            problems.add(c.id() + ": another component has the same id");
          }
        });
  }

  /** Two fields may share an object on the way, never an answer. */
  private void samePaths(List<Component> components, Map<String, String> taken) {
    for (Component c : components) {
      if (!c.path().isEmpty()) {
        claim(c, taken);
      }
      samePaths(c.children(), c.isList() ? new HashMap<>() : taken);
    }
  }

  private void claim(Component c, Map<String, String> taken) {
    String path = c.dotted();
    taken.forEach(
        (other, id) -> {
          boolean inside = other.startsWith(path + ".") || path.startsWith(other + ".");
          if (inside || other.equals(path)) {
            problems.add(c.id() + ": key '" + path + "' collides with that of " + id);
          }
        });
    taken.putIfAbsent(path, c.id());
  }

  private void routes() {
    Map<String, String> variables = new HashMap<>();
    for (Route route : form.routes()) {
      String other = variables.putIfAbsent(route.variable(), route.component().id());
      if (other != null) {
        problems.add(
            route.component().id() + ": route '" + route.variable() + "' is also that of " + other);
      }
    }
  }
}
