package org.waymark.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.engine.forms.TestForms.field;
import static org.waymark.engine.forms.TestForms.form;
import static org.waymark.engine.forms.TestForms.formWithId;
import static org.waymark.engine.forms.TestForms.group;
import static org.waymark.engine.forms.TestForms.list;
import static org.waymark.engine.forms.TestForms.options;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormLintTest {
  private static final String ROUTE = "'properties': {'route': 'way'}";
  private static final String HAPPENED = "'properties': {'notAfterToday': 'yes'}";

  static Stream<Arguments> faults() {
    return Stream.of(
        fault(
            field("filepicker", "it"),
            "component type 'filepicker' is not known. docs/forms.md lists the components that are drawn"),
        fault("{'type': 'number', 'id': 'Field_it'}", "has no key, so its answer has no name"),
        fault(field("number", "a-b"), "Field_a-b: key 'a-b' may hold letters"),
        fault(field("number", "this"), "key is a word that FEEL uses itself"),
        fault(field("textfield", "it", ROUTE), "a textfield cannot be a route"),
        fault(field("checklist", "it", options("a"), ROUTE), "a checklist cannot be a route"),
        fault(
            field("number", "it", "'properties': {'route': 'a-b'}"),
            "route is not a variable name"),
        fault(
            field("radio", "it", "'values': [{'label': 'A', 'value': {'a': 1}}]", ROUTE),
            "options of a route must be codes"),
        fault(list("rows", "", field("number", "it", ROUTE)), "List_rows: a route cannot be a row"),
        fault(field("radio", "it"), "has no options"),
        fault(field("select", "it", "'values': []"), "has no options"),
        fault(field("select", "it", options("a", "a")), "has the same option twice"),
        fault(field("select", "it", options("a", "")), "has an option without a value"),
        fault(
            field("select", "it", options("a"), "'defaultValue': 'b'"), "default is not an option"),
        fault(
            field("taglist", "it", options("a"), "'defaultValue': ['b']"),
            "default is not an option"),
        fault(
            field("select", "it", "'valuesExpression': '=for x'"), "valuesExpression is not valid"),
        fault(
            field("number", "it", "'validate': {'min': 5, 'max': 4}"),
            "its least value is above its greatest"),
        fault(field("number", "it", "'validate': {'min': 'few'}"), "validate.min is not a number"),
        fault(field("number", "it", "'increment': -1"), "increment must be above 0"),
        fault(
            field("textfield", "it", "'validate': {'minLength': 5, 'maxLength': 4}"),
            "minLength is above maxLength"),
        fault(field("textfield", "it", "'validate': {'pattern': '['}"), "is not a valid pattern"),
        fault(hidden("= a ="), "conditional.hide is not valid FEEL"),
        fault(hidden("=today() > a"), "conditional.hide asks the clock"),
        fault(hidden("=some x in 1..99999 satisfies x = a"), "loops over a range"),
        fault(hidden("=(function(x) x)(true)"), "defines a function"),
        fault(hidden("=is defined(a)"), "which browsers do not know"),
        fault(
            field(
                "textfield",
                "it",
                "'validate': {'required': true}, 'conditional': {'hide': '= true'}"),
            "is required and always hidden"),
        fault(
            field("textfield", "it", "'disabled': true, 'validate': {'required': true}"),
            "is required and disabled"),
        fault(field("textfield", "it", "'readonly': '= ='"), "readonly is not valid FEEL"),
        fault(field("expression", "it", "'expression': '1 + 1'"), "must begin with ="),
        fault(field("datetime", "it", "'subtype': 'month'"), "subtype must be"),
        fault(
            field("datetime", "it", "'properties': {'notAfterToday': 'no'}"),
            "notAfterToday is written yes or left out"),
        fault(
            field("datetime", "it", "'subtype': 'time'", HAPPENED),
            "notAfterToday needs a field that asks for a date"),
        fault(
            field("textfield", "it", HAPPENED), "notAfterToday needs a field that asks for a date"),
        fault(
            "{'type': 'dynamiclist', 'id': 'L', 'path': 'rows', 'components': []}",
            "L: needs disableCollapse"),
        fault(list("rows", ", 'isRepeating': false"), "isRepeating must be true"),
        fault(
            field("textfield", "it", "'properties': {'carriedFrom': 'form'}"),
            "carriedFrom must be written form.field"),
        fault(
            "{'type': 'text', 'id': 'T', 'properties': {'carriedFrom': 'form.a'}}",
            "carriedFrom needs a field to fill"),
        fault(
            "{'type': 'table', 'id': 'T', 'properties': {'carriedFrom': 'form.a'}}",
            "carriedFrom needs a field to fill"));
  }

  private static String hidden(String feel) {
    return field("textfield", "it", "'conditional': {'hide': '" + feel + "'}");
  }

  private static Arguments fault(String component, String problem) {
    return Arguments.of(component, problem);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_fault_is_named_with_its_component(String component, String problem) {
    assertThat(FormLint.problems(form(component)))
        .singleElement()
        .asString()
        .contains(": ")
        .contains(problem);
  }

  @Test
  void a_form_needs_an_id_that_can_be_a_file_name() {
    assertThat(FormLint.problems(formWithId(""))).containsExactly("The form has no id.");
    assertThat(FormLint.problems(formWithId("Form 1"))).hasSize(1);
  }

  @Test
  void two_answers_cannot_have_the_same_place() {
    assertThat(FormLint.problems(form(field("number", "a"), group("", "", other("a")))))
        .containsExactly("Other: key 'a' collides with that of Field_a");
    assertThat(FormLint.problems(form(field("number", "a"), other("a.b")))).hasSize(1);
    assertThat(FormLint.problems(form(field("number", "a.b"), other("a.c")))).isEmpty();
  }

  @Test
  void the_same_key_may_stand_in_a_list_and_outside() {
    assertThat(FormLint.problems(form(list("rows", "", field("number", "a")), other("a"))))
        .isEmpty();
  }

  private static String other(String key) {
    return "{'type': 'number', 'id': 'Other', 'key': '" + key + "'}";
  }

  @Test
  void two_components_cannot_have_the_same_id() {
    assertThat(FormLint.problems(form(other("a"), other("b"))))
        .containsExactly("Other: another component has the same id");
  }

  @Test
  void two_fields_cannot_be_the_same_route() {
    assertThat(FormLint.problems(form(field("number", "a", ROUTE), field("number", "b", ROUTE))))
        .containsExactly("Field_b: route 'way' is also that of Field_a");
  }

  @Test
  void all_problems_are_told_at_once() {
    assertThat(FormLint.problems(formWithId("", field("radio", "a"), field("nothing", "b"))))
        .hasSize(3);
  }

  @Test
  void a_form_with_one_of_everything_has_no_problem() {
    assertThat(FormLint.problems(WholeForm.FORM)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "image", "iframe", "button"})
  void a_component_that_is_not_drawn_is_refused_in_words(String type) {
    assertThat(FormLint.problems(form("{'type': '" + type + "', 'id': 'Strange'}")))
        .containsExactly(
            "Strange: the component "
                + type
                + " is not drawn. docs/forms.md lists the components that are");
  }
}
