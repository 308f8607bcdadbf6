package org.waymark.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.waymark.engine.forms.TestForms.answers;
import static org.waymark.engine.forms.TestForms.field;
import static org.waymark.engine.forms.TestForms.form;
import static org.waymark.engine.forms.TestForms.group;
import static org.waymark.engine.forms.TestForms.options;

import org.junit.jupiter.api.Test;

class RouteValuesTest {
  private static final FormFile FORM =
      form(
          field("radio", "r", options("yes"), route("radio")),
          field("select", "s", options("yes"), route("select")),
          group("g", "", field("checkbox", "c", route("tick"))),
          field("number", "n", route("count")),
          field("number", "d", "'serializeToString': true", route("amount")),
          field("datetime", "t", route("day")),
          field("textfield", "x"));

  private static String route(String variable) {
    return "'properties': {'route': '" + variable + "'}";
  }

  @Test
  void routes_are_codes_booleans_numbers_and_iso_dates() {
    String answers =
        "{'r':'yes', 's':'yes', 'g':{'c':true}, 'n':5, 'd':'2.50', 't':'2026-11-23', 'x':'said'}";

    assertThat(RouteValues.of(FORM, answers(answers)))
        .containsExactly(
            entry("radio", "yes"),
            entry("select", "yes"),
            entry("tick", true),
            entry("count", 5L),
            entry("amount", 2.5),
            entry("day", "2026-11-23"));
  }

  @Test
  void a_route_that_was_not_answered_is_null_and_present() {
    assertThat(RouteValues.of(FORM, answers("{'r': null, 's': ''}")))
        .containsOnlyKeys("radio", "select", "tick", "count", "amount", "day")
        .allSatisfy((variable, value) -> assertThat(value).isNull());
  }

  @Test
  void a_text_field_never_steers_even_if_its_form_was_never_linted() {
    FormFile form = form(field("textfield", "x", route("said")));

    assertThat(RouteValues.of(form, answers("{'x': 'a person said this'}")))
        .containsExactly(entry("said", null));
  }
}
