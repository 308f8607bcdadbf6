package org.waymark.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.engine.forms.TestForms.answers;
import static org.waymark.engine.forms.TestForms.check;
import static org.waymark.engine.forms.TestForms.field;
import static org.waymark.engine.forms.TestForms.form;
import static org.waymark.engine.forms.TestForms.group;
import static org.waymark.engine.forms.TestForms.list;
import static org.waymark.engine.forms.TestForms.options;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.engine.FormUseCase.FieldError;

/** Which fields are hidden, and what follows; results for the idioms are those of feelin 3.2. */
class ConditionsTest {
  private static final String REQUIRED = "'validate': {'required': true}";

  private static String hide(String feel) {
    return "'conditional': {'hide': '" + feel.replace("\"", "\\\"") + "'}";
  }

  private static FormFile hiddenWhen(String feel) {
    return form(
        field("radio", "choice", options("x", "y")),
        field("checkbox", "tick"),
        field("number", "count"),
        field("textfield", "words"),
        field("checklist", "many", options("x", "y")),
        field("textfield", "why", REQUIRED, hide(feel)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=choice = `x`|{'choice':'x'}|true",
        "=choice = `x`|{'choice':'y'}|false",
        "=choice = `x`|{}|false",
        "=choice = `x`|{'choice':null}|false",
        "=choice != `x`|{'choice':'x'}|false",
        "=choice != `x`|{'choice':'y'}|true",
        "=choice != `x`|{}|true",
        "=choice = null|{}|true",
        "=choice = null|{'choice':'x'}|false",
        "=choice != null|{'choice':'x'}|true",
        "=not(choice = `x`)|{}|true",
        "=choice in [`x`,`y`]|{'choice':'y'}|true",
        "=choice in [`x`,`y`]|{}|false",
        "=tick|{'tick':true}|true",
        "=tick|{'tick':false}|false",
        "=not(tick)|{'tick':false}|true",
        "=not(tick)|{'tick':true}|false",
        "=not(tick)|{}|true",
        "=tick = true|{'tick':true}|true",
        "=tick != true|{'tick':false}|true",
        "=tick = false|{}|true",
        "=count > 3|{'count':5}|true",
        "=count > 3|{'count':3}|false",
        "=count > 3|{}|false",
        "=not(count > 3)|{'count':1}|true",
        "=not(count > 3)|{}|false",
        "=words = ``|{}|true",
        "=words = ``|{'words':''}|true",
        "=words = ``|{'words':'a'}|false",
        "=list contains(many, `x`)|{'many':['x']}|true",
        "=list contains(many, `x`)|{'many':['y']}|false",
        "=list contains(many, `x`)|{}|false",
        "=not(list contains(many, `x`))|{}|true",
        "=count(many) = 0|{'many':[]}|true",
        "=choice = `x` or tick = true|{'tick':true}|true",
        "=choice = `x` and tick = true|{'choice':'x'}|false",
        "=nobody.asked = `x`|{}|false",
        "=1 / 0 = 1|{}|false",
        "=`x`|{}|false",
        "=null|{}|false"
      })
  void a_field_is_hidden_as_in_the_browser(String feel, String answers, boolean hidden) {
    FormFile form = hiddenWhen(feel.replace('`', '"'));

    assertThat(check(form, answers).isEmpty()).isEqualTo(hidden);
  }

  @Test
  void a_condition_that_is_not_an_expression_hides_nothing() {
    assertThat(check(hiddenWhen("true"), "{}")).hasSize(1);
  }

  @Test
  void an_answer_to_a_hidden_field_is_refused() {
    FormFile form = hiddenWhen("=tick");

    assertThat(check(form, "{'tick': true, 'why': 'x'}"))
        .containsExactly(
            new FieldError("why", "'Label of why' was not asked, so it must not be answered."));
    assertThat(check(form, "{'tick': true, 'why': null}")).isEmpty();
    assertThat(check(form, "{'tick': false, 'why': 'x'}")).isEmpty();
  }

  @Test
  void a_hidden_group_hides_all_within() {
    FormFile form =
        form(
            field("checkbox", "tick"),
            group(
                "outer",
                ", " + hide("=tick"),
                group("inner", "", field("textfield", "why", REQUIRED)),
                list("rows", "", field("textfield", "a", REQUIRED))));

    assertThat(check(form, "{'tick': true}")).isEmpty();
    assertThat(check(form, "{'tick': false}"))
        .extracting(FieldError::field)
        .containsExactly("outer.inner.why");
    assertThat(check(form, "{'tick': true, 'outer': {'rows': [{'a': 'x'}]}}"))
        .extracting(FieldError::field)
        .containsExactly("outer.rows");
  }

  @Test
  void a_hidden_field_counts_as_null_in_other_conditions() {
    FormFile form =
        form(
            field("checkbox", "tick"),
            field("textfield", "first", hide("=tick")),
            field("textfield", "second", REQUIRED, hide("=first = \"\"")));

    assertThat(check(form, "{'tick': false, 'first': ''}")).isEmpty();
    assertThat(check(form, "{'tick': true}"))
        .extracting(FieldError::field)
        .containsExactly("second");
  }

  @Test
  void what_was_prefilled_counts_in_conditions_unless_the_field_is_hidden() {
    FormFile form =
        form(
            field("textfield", "why", REQUIRED, hide("=contextAlerts = null")),
            field("textfield", "gone", hide("=true")),
            field("textfield", "more", REQUIRED, hide("=gone = null")));
    Known known = new Known(Map.of("contextAlerts", "Dog", "gone", "x"), Map.of(), TestForms.TODAY);

    assertThat(FormChecker.check(form, answers("{}"), known))
        .extracting(FieldError::field)
        .containsExactly("why");
    assertThat(check(form, "{}")).isEmpty();
  }

  @Test
  void a_disabled_field_counts_as_it_was_shown() {
    FormFile form =
        form(
            field("checkbox", "tick", "'disabled': true, 'defaultValue': true"),
            field("textfield", "why", REQUIRED, hide("=tick")));

    assertThat(check(form, "{}")).isEmpty();
  }

  @Test
  void a_row_sees_itself_its_number_and_the_form() {
    FormFile form =
        form(
            field("checkbox", "tick"),
            list(
                "rows",
                "",
                field("textfield", "name"),
                field("textfield", "own", REQUIRED, hide("=this.name = \"x\"")),
                field("textfield", "outer", REQUIRED, hide("=parent.tick or tick")),
                field("textfield", "first", REQUIRED, hide("=i[1] > 1"))));

    assertThat(check(form, "{'tick': true, 'rows': [{'name': 'x'}, {'name': 'y'}]}"))
        .extracting(FieldError::field)
        .containsExactly("rows[0].first", "rows[1].own");
    assertThat(check(form, "{'rows': [{'name': 'x', 'first': 'a'}]}"))
        .extracting(FieldError::field)
        .containsExactly("rows[0].outer");
  }

  @Test
  void limits_may_be_expressions() {
    FormFile form =
        form(
            field("number", "least"),
            field("number", "most", "'validate': {'min': '=least'}"),
            field("textfield", "words", "'validate': {'maxLength': '=least'}"));

    assertThat(check(form, "{'least': 3, 'most': 3, 'words': 'abc'}")).isEmpty();
    assertThat(check(form, "{'least': 3, 'most': 2, 'words': 'abcd'}"))
        .extracting(FieldError::field)
        .containsExactly("most", "words");
    assertThat(check(form, "{'most': 2}")).isEmpty();
  }

  @Test
  void a_condition_that_cannot_be_evaluated_spoils_none_beside_it() {
    FormFile form =
        form(
            field("number", "count"),
            field("textfield", "first", hide("=count + \"x\" > date(\"no date\")")),
            field("textfield", "second", REQUIRED, hide("=count = 1 // one is enough")),
            field("textfield", "third", REQUIRED, hide("=count = 2")));
    assertThat(check(form, "{'count':1}")).extracting(FieldError::field).containsExactly("third");
  }

  @Test
  void what_hangs_on_a_hidden_field_is_seen_without_it() {
    FormFile form =
        form(
            field("checkbox", "tick"),
            field("checkbox", "asked", hide("=tick")),
            field("textfield", "whole", REQUIRED, hide("=this.asked = true")),
            field("textfield", "why", REQUIRED, hide("=asked = null")));

    assertThat(check(form, "{'tick': true}"))
        .extracting(FieldError::field)
        .containsExactly("whole");
    assertThat(check(form, "{'tick': false, 'asked': true}"))
        .extracting(FieldError::field)
        .containsExactly("why");
  }

  @Test
  void a_limit_sees_that_a_field_is_hidden_which_no_condition_looks_at() {
    FormFile form =
        form(
            field("checkbox", "tick"),
            field("checkbox", "strict", hide("=tick")),
            field("number", "count", "'validate': {'min': '=if strict = null then 1 else 5'}"));

    assertThat(check(form, "{'tick': true, 'count': 2}")).isEmpty();
    assertThat(check(form, "{'tick': false, 'count': 2}"))
        .extracting(FieldError::field)
        .containsExactly("count");
  }
}
