package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One of, or some of, the options. */
record ChoiceRule(Options options, boolean several) implements ValueRule {

  @Override
  public void check(JsonNode value, Asked asked) {
    if (several && !value.isArray()) {
      asked.fail("must be a list of the options.");
      return;
    }
    Optional<List<JsonNode>> allowed = options.allowed(asked);
    if (allowed.isEmpty()) {
      asked.fail("cannot be checked, because its options are not known here.");
      return;
    }
    List<JsonNode> chosen = new ArrayList<>();
    (several ? value : List.of(value)).forEach(chosen::add);
    if (!chosen.stream().allMatch(choice -> isIn(allowed.get(), choice))) {
      asked.fail(several ? "must be some of the options." : "must be one of the options.");
    } else if (chosen.stream().distinct().count() < chosen.size()) {
      asked.fail("names an option twice.");
    }
  }

  private static boolean isIn(List<JsonNode> allowed, JsonNode choice) {
    return allowed.stream().anyMatch(option -> Values.same(option, choice));
  }
}
