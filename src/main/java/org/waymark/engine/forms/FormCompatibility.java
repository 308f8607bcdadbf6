package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether a changed form can take the place of the deployed one while tasks are open. Forms bind to
 * their latest version, so an open task shows the new one, and its model goes on with whatever that
 * submits. Only what steers a model can break it: other fields may come and go.
 */
public final class FormCompatibility {
  private final List<String> reasons = new ArrayList<>();

  private FormCompatibility() {}

  /** Why the new form would break tasks that are open; empty when it would not. */
  public static List<String> breaks(FormFile old, FormFile changed) {
    FormCompatibility compare = new FormCompatibility();
    if (!old.id().equals(changed.id())) {
      return List.of("The form's id has changed, so open tasks cannot find it.");
    }
    Map<String, Route> now =
        changed.routes().stream()
            .collect(Collectors.toMap(Route::variable, Function.identity(), (a, b) -> a));
    old.routes().forEach(route -> compare.route(route, now.get(route.variable())));
    return List.copyOf(compare.reasons);
  }

  private void route(Route was, Route is) {
    String name = "Route '" + was.variable() + "' ";
    if (is == null) {
      reasons.add(name + "has gone: open tasks steer by it.");
    } else if (!kind(was).equals(kind(is))) {
      reasons.add(name + "was a " + kind(was) + " and is now a " + kind(is) + ".");
    } else {
      codes(name, was, is);
      if (alwaysAnswered(was) && !alwaysAnswered(is)) {
        reasons.add(name + "was always answered and may now be left empty.");
      }
    }
  }

  private void codes(String name, Route was, Route is) {
    Set<JsonNode> before = new HashSet<>(was.codes());
    Set<JsonNode> after = new HashSet<>(is.codes());
    before.stream()
        .filter(code -> !after.contains(code))
        .forEach(code -> reasons.add(name + "no longer offers '" + code.asText() + "'."));
    after.stream()
        .filter(code -> !before.isEmpty() && !before.contains(code))
        .forEach(
            code ->
                reasons.add(
                    name + "offers '" + code.asText() + "', which no open task has a flow for."));
  }

  /** Radio groups and selects give the same kind of value. */
  private static String kind(Route route) {
    if (route.type().isOneOf()) {
      return "choice";
    }
    return route.type() == ComponentType.DATETIME
        ? route.component().file().path("subtype").asText("date")
        : route.type().code();
  }

  private static boolean alwaysAnswered(Route route) {
    Component c = route.component();
    return c.required() && c.hide().equals(Condition.NEVER);
  }
}
