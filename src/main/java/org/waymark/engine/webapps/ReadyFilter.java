package org.waymark.engine.webapps;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * A list of tasks that people find ready in Tasklist.
 *
 * @param key names it for good, whatever people call it later
 * @param name what people see
 * @param order its place among the lists, the smallest first
 * @param colour the stripe beside it
 * @param groups whose list it is
 * @param query which tasks it shows
 */
record ReadyFilter(
    String key,
    String name,
    String description,
    int order,
    String colour,
    List<String> groups,
    UnaryOperator<TaskQuery> query) {

  static final String KEY = "waymark";

  /** A fingerprint of the list as Waymark made it, which says whether somebody changed it since. */
  static final String MADE = "waymarkMade";

  Map<String, Object> properties() {
    return Map.of(
        KEY,
        key,
        "description",
        description,
        "priority",
        order,
        "color",
        colour,
        "refresh",
        true,
        "showUndefinedVariable",
        false,
        "variables",
        List.of());
  }
}
