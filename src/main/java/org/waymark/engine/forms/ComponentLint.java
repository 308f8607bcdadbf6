package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with one component, seen by itself. */
final class ComponentLint {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Set<String> SPECIAL = Set.of("this", "parent", "i");

  private static final BigDecimal MOST = BigDecimal.valueOf(20_000);

  private static final String OBJECTS = "options of a route must be codes";

  private final Component c;
  private final List<String> problems = new ArrayList<>();

  private ComponentLint(Component component) {
    this.c = component;
  }

  static List<String> problems(Component component) {
    ComponentLint lint = new ComponentLint(component);
    lint.drawn();
    lint.key();
    lint.required();
    lint.choice();
    lint.limits();
    lint.dates();
    lint.list();
    lint.route();
    lint.carried();
    lint.forThePerson();
    return lint.problems;
  }

  private void problem(boolean wrong, String what) {
    if (wrong) {
      problems.add(c.id() + ": " + what);
    }
  }

  private void drawn() {
    problem(
        !c.type().isDrawn(),
        "the component "
            + c.type().code()
            + " is not drawn. docs/forms.md lists the components that are");
  }

  private void key() {
    if (c.isField() || c.isList()) {
      problem(c.path().isEmpty(), "has no key, so its answer has no name");
    }
    boolean allowed = c.path().stream().allMatch(step -> NAME.matcher(step).matches());
    problem(!allowed, "key '" + c.dotted() + "' may hold letters, digits and underscores only");
    problem(c.path().stream().anyMatch(SPECIAL::contains), "key is a word that FEEL uses itself");
  }

  private void required() {
    boolean hidden = c.hide().equals(Condition.ALWAYS);
    problem(c.required() && hidden, "is required and always hidden");
    problem(c.required() && c.disabled(), "is required and disabled, so it cannot be answered");
    boolean fixed = c.readonly().equals(Condition.ALWAYS);
    boolean filled = c.property(Component.CARRIED_FROM).isPresent();
    problem(
        c.required() && fixed && !filled, "is required and read-only, so it cannot be answered");
  }

  private void choice() {
    boolean computed = !c.file().path("valuesExpression").asText("").isEmpty();
    if (!(c.rule() instanceof ChoiceRule choice) || choice.options().key() != null || computed) {
      return;
    }
    List<JsonNode> values = choice.options().inFile();
    problem(values.isEmpty(), "has no options");
    problem(values.size() < c.file().path("values").size(), "has an option without a value");
    problem(new HashSet<>(values).size() < values.size(), "has the same option twice");
    JsonNode shown = c.shown();
    boolean offered = shown.isArray() ? values.containsAll(toList(shown)) : values.contains(shown);
    problem(!shown.isMissingNode() && !shown.isNull() && !offered, "default is not an option");
  }

  private static List<JsonNode> toList(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }

  private void limits() {
    if (c.rule() instanceof NumberRule number) {
      problem(crossed(number.least(), number.most()), "its least value is above its greatest");
      boolean step = number.step() == null || number.step().signum() > 0;
      problem(!step, "increment must be above 0");
    }
    if (c.rule() instanceof TextRule text) {
      problem(crossed(text.shortest(), text.longest()), "minLength is above maxLength");
      problem(isBelow(text.longest(), 1), "maxLength must be at least 1");
      problem(
          text.shortest().fixed() != null && text.shortest().fixed().compareTo(MOST) > 0,
          "minLength is more than a field can hold (20,000)");
    }
  }

  private static boolean isBelow(Limit limit, int least) {
    return limit.fixed() != null && limit.fixed().compareTo(BigDecimal.valueOf(least)) < 0;
  }

  private static boolean crossed(Limit low, Limit high) {
    return low.fixed() != null && high.fixed() != null && low.fixed().compareTo(high.fixed()) > 0;
  }

  private void dates() {
    if (c.rule() instanceof DateTimeRule dates) {
      boolean known = Set.of("date", "time", "datetime").contains(dates.subtype());
      problem(!known, "subtype must be date, time or datetime");
    }
    c.property(Component.NOT_AFTER_TODAY).ifPresent(this::notAfterToday);
  }

  private void notAfterToday(String value) {
    problem(!value.equals("yes"), "notAfterToday is written yes or left out");
    boolean hasDay = c.rule() instanceof DateTimeRule dates && !dates.subtype().equals("time");
    problem(!hasDay, "notAfterToday needs a field that asks for a date");
  }

  private void list() {
    if (c.isList()) {
      problem(!c.file().path("isRepeating").asBoolean(true), "isRepeating must be true");
      // form-js 1.8.7 does not submit rows that are folded away.
      boolean kept = c.file().path("disableCollapse").asBoolean(false);
      problem(!kept, "needs disableCollapse: true, or folded rows are lost");
      c.each(
          child -> problem(child.property(Component.ROUTE).isPresent(), "a route cannot be a row"));
    }
  }

  private void route() {
    c.property(Component.ROUTE)
        .ifPresent(
            variable -> {
              problem(!c.type().canSteer(), "a " + c.type().code() + " cannot be a route");
              problem(!NAME.matcher(variable).matches(), "its route is not a variable name");
              problem(Route.of(variable, c).codes().stream().anyMatch(JsonNode::isObject), OBJECTS);
            });
  }

  private void carried() {
    c.property(Component.CARRIED_FROM)
        .ifPresent(
            source -> {
              problem(CarriedFrom.of(c).isEmpty(), "carriedFrom must be written form.field");
              boolean table = c.type() == ComponentType.TABLE && Source.of(c).isPresent();
              problem(!c.isField() && !c.isList() && !table, "carriedFrom needs a field to fill");
            });
  }

  private void forThePerson() {
    problem(
        c.disabled() && c.property(PersonsCopy.PROPERTY).isPresent(),
        "forThePerson needs a field that is answered: what is only shown is not kept with the form");
  }
}
