package org.waymark.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.engine.forms.TestForms.field;
import static org.waymark.engine.forms.TestForms.form;
import static org.waymark.engine.forms.TestForms.formWithId;
import static org.waymark.engine.forms.TestForms.options;

import org.junit.jupiter.api.Test;

class FormCompatibilityTest {
  private static final String ROUTE = "'properties': {'route': 'way'}";
  private static final String REQUIRED = "'validate': {'required': true}";
  private static final FormFile OLD = form(choice("radio", options("a", "b")));

  private static String choice(String type, String options) {
    return field(type, "it", options, ROUTE, REQUIRED);
  }

  @Test
  void fields_that_steer_nothing_may_come_and_go() {
    FormFile one = form(choice("radio", options("a", "b")), field("textfield", "x", REQUIRED));

    assertThat(FormCompatibility.breaks(OLD, one)).isEmpty();
    assertThat(FormCompatibility.breaks(one, OLD)).isEmpty();
  }

  @Test
  void a_new_route_and_a_radio_turned_select_break_nothing() {
    FormFile changed =
        form(
            choice("select", options("b", "a")),
            field("number", "n", "'properties': {'route': 'new'}"));

    assertThat(FormCompatibility.breaks(OLD, changed)).isEmpty();
  }

  @Test
  void another_id_breaks() {
    assertThat(FormCompatibility.breaks(OLD, formWithId("other"))).hasSize(1);
  }

  @Test
  void a_route_that_has_gone_breaks() {
    assertThat(FormCompatibility.breaks(OLD, form()))
        .containsExactly("Route 'way' has gone: open tasks steer by it.");
  }

  @Test
  void a_route_of_another_type_breaks() {
    FormFile changed = form(field("checkbox", "it", ROUTE, REQUIRED));

    assertThat(FormCompatibility.breaks(OLD, changed))
        .containsExactly("Route 'way' was a choice and is now a checkbox.");
  }

  @Test
  void a_date_turned_time_breaks() {
    FormFile old = form(field("datetime", "it", ROUTE));
    FormFile changed = form(field("datetime", "it", ROUTE, "'subtype': 'time'"));

    assertThat(FormCompatibility.breaks(old, changed)).hasSize(1);
  }

  @Test
  void a_code_that_has_gone_and_one_that_is_new_break() {
    FormFile changed = form(choice("radio", options("a", "c")));

    assertThat(FormCompatibility.breaks(OLD, changed))
        .containsExactly(
            "Route 'way' no longer offers 'b'.",
            "Route 'way' offers 'c', which no open task has a flow for.");
  }

  @Test
  void a_route_that_may_now_be_empty_breaks() {
    FormFile optional = form(field("radio", "it", options("a", "b"), ROUTE));
    FormFile hidden =
        form(
            field(
                "radio",
                "it",
                options("a", "b"),
                ROUTE,
                REQUIRED,
                "'conditional': {'hide': '=x'}"));

    assertThat(FormCompatibility.breaks(OLD, optional)).hasSize(1);
    assertThat(FormCompatibility.breaks(OLD, hidden)).hasSize(1);
    assertThat(FormCompatibility.breaks(optional, OLD)).isEmpty();
  }
}
