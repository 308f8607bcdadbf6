package org.waymark.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.engine.forms.TestForms.answers;
import static org.waymark.engine.forms.TestForms.check;
import static org.waymark.engine.forms.TestForms.field;
import static org.waymark.engine.forms.TestForms.form;
import static org.waymark.engine.forms.TestForms.group;
import static org.waymark.engine.forms.TestForms.list;
import static org.waymark.engine.forms.TestForms.options;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.engine.FormUseCase.FieldError;

class FormCheckerTest {
  private static final String REQUIRED = "'validate': {'required': true}";

  @Test
  void a_key_that_the_form_does_not_ask_is_refused() {
    assertThat(check(field("textfield", "name"), "{'name': 'A', 'caseReference': 'x'}"))
        .containsExactly(
            new FieldError("caseReference", "This form has no field 'caseReference'."));
  }

  @Test
  void a_key_that_is_no_key_is_refused_without_repeating_it() {
    assertThat(check(field("textfield", "name"), "{'Mrs Example has fallen': 1}"))
        .extracting(FieldError::field)
        .containsExactly("?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'it': null}", "{'it': ''}", "{'it': ' \\u00a0\\n'}"})
  void a_required_text_must_hold_more_than_white_space(String answers) {
    assertThat(check(field("textarea", "it", REQUIRED), answers))
        .containsExactly(new FieldError("it", "'Label of it' must be answered."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"textfield", "textarea", "number", "datetime", "radio", "select"})
  void a_field_that_is_not_required_may_be_empty(String type) {
    String component = field(type, "it", options("a"));

    assertThat(check(component, "{}")).isEmpty();
    assertThat(check(component, "{'it': null}")).isEmpty();
    assertThat(check(component, "{'it': ''}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "textfield|5",
        "textfield|true",
        "textfield|['a']",
        "textarea|{'a':1}",
        "number|'5'",
        "number|true",
        "number|[1]",
        "datetime|20261122",
        "datetime|['2026-11-22']",
        "checkbox|'true'",
        "checkbox|''",
        "checkbox|1",
        "checklist|'a'",
        "checklist|''",
        "taglist|{'a':'a'}",
        "radio|['a']",
        "select|{'value':'a'}",
        "radio|[]",
        "number|[]",
      })
  void a_value_of_the_wrong_type_is_refused(String type, String value) {
    assertThat(check(field(type, "it", options("a")), "{'it': " + value + "}"))
        .extracting(FieldError::field)
        .containsExactly("it");
  }

  @ParameterizedTest
  @CsvSource({"ab,false", "abc,true", "'  ab  ',false", "abcde,true", "'  abcde  ',true"})
  void text_has_a_least_length_after_trimming(String text, boolean accepted) {
    String component = field("textfield", "it", "'validate': {'minLength': 3}");

    assertThat(check(component, "{'it': '" + text + "'}").isEmpty()).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({"abc,true", "'  abc  ',true", "abcd,false"})
  void text_has_a_greatest_length_after_trimming(String text, boolean accepted) {
    String component = field("textarea", "it", "'validate': {'maxLength': 3}");

    assertThat(check(component, "{'it': '" + text + "'}").isEmpty()).isEqualTo(accepted);
  }

  @Test
  void text_without_a_limit_of_its_own_ends_at_twenty_thousand_characters() {
    String component = field("textarea", "it");

    assertThat(check(component, "{'it': '" + "a".repeat(20_000) + "'}")).isEmpty();
    assertThat(check(component, "{'it': '" + "a".repeat(20_001) + "'}"))
        .containsExactly(
            new FieldError("it", "'Label of it' must be at most 20,000 characters long."));
  }

  @Test
  void a_text_field_is_one_line_and_a_text_area_many() {
    assertThat(check(field("textfield", "it"), "{'it': 'a\\nb'}")).hasSize(1);
    assertThat(check(field("textarea", "it"), "{'it': 'a\\r\\nb\\tc'}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\u0000b", "a\\u0007b", "a\\u001bb", "a\\ud800b", "a\\udc00b"})
  void a_character_that_cannot_be_stored_is_no_part_of_the_answer(String text) {
    assertThat(
            check(
                field("textarea", "it", "'validate': {'maxLength': 2}"), "{'it': '" + text + "'}"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "999 730 1005,true",
    "999-730-1005,true",
    "999\\u00a0730\\u00a01005,true",
    "999\\u2009730\\u202f1005,true",
    "\\u200b9997301005\\u200e,true",
    "\\ufeff999\\u2011730\\u20131005,true",
    "999 730 100,false",
    "999 730 100x,false"
  })
  void a_number_fits_its_pattern_whatever_blanks_and_dashes_it_has(String text, boolean accepted) {
    String component =
        field("textfield", "it", "'validate': {'pattern': '^(\\\\d[\\\\s-]*){10}$'}");

    assertThat(check(component, "{'it': '" + text + "'}").isEmpty()).isEqualTo(accepted);
  }

  @Test
  void letters_of_every_script_are_welcome() {
    assertThat(check(field("textfield", "it"), "{'it': 'Łukasz 山田 😀 O’Brien'}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"WM2 4AB,true", "wm2 4ab,false", "WM2 4AB and more,false"})
  void a_pattern_is_tested_as_it_is_anchored(String text, boolean accepted) {
    String component =
        field("textfield", "it", "'validate': {'pattern': '^[A-Z]{2}\\\\d \\\\d[A-Z]{2}$'}");

    assertThat(check(component, "{'it': '" + text + "'}").isEmpty()).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({
    "a.b@example.org,true",
    "a@localhost,true",
    "a@@b,false",
    "a b@c.org,false",
    "@c.org,false"
  })
  void an_e_mail_address_is_one_as_html_has_it(String text, boolean accepted) {
    String component = field("textfield", "it", "'validate': {'validationType': 'email'}");

    assertThat(check(component, "{'it': '" + text + "'}").isEmpty()).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({"+441632960001,true", "00441632960001,true", "01632 960001,false", "none,false"})
  void a_telephone_number_has_its_country_code(String text, boolean accepted) {
    String component = field("textfield", "it", "'validate': {'validationType': 'phone'}");

    assertThat(check(component, "{'it': '" + text + "'}").isEmpty()).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({
    "1,true",
    "10,true",
    "1.5,true",
    "0,false",
    "11,false",
    "2.55,false",
    "5.0,true",
    "1.3,false"
  })
  void a_number_keeps_to_its_range_decimals_and_steps(String number, boolean accepted) {
    String component =
        field(
            "number",
            "it",
            "'decimalDigits': 1, 'increment': 0.5, 'validate': {'min': 1, 'max': 10}");

    assertThat(check(component, "{'it': " + number + "}").isEmpty()).isEqualTo(accepted);
  }

  @Test
  void a_whole_number_has_no_decimals() {
    assertThat(check(field("number", "it", "'decimalDigits': 0"), "{'it': 1.5}"))
        .containsExactly(new FieldError("it", "'Label of it' must be a whole number."));
  }

  @Test
  void a_number_sent_as_text_is_text_that_is_a_number() {
    String component = field("number", "it", "'serializeToString': true, 'validate': {'min': 2}");

    assertThat(check(component, "{'it': '2.50'}")).isEmpty();
    assertThat(check(component, "{'it': 2.5}")).hasSize(1);
    assertThat(check(component, "{'it': '1'}")).hasSize(1);
    assertThat(check(component, "{'it': 'two'}")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e400"})
  void a_number_too_large_to_reckon_with_is_refused(String number) {
    assertThat(check(field("number", "it", "'increment': 1"), "{'it': " + number + "}")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999", "NaN", "Infinity"})
  void a_text_that_is_no_number_to_reckon_with_is_refused(String number) {
    String component = field("number", "it", "'increment': 1, 'serializeToString': true");

    assertThat(check(component, "{'it': '" + number + "'}")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "date,2026-11-23,true",
    "date,2028-02-29,true",
    "date,2026-02-29,false",
    "date,23/11/2026,false",
    "date,2026-11-23T10:00,false",
    "date,0026-11-23,false",
    "time,09:30,true",
    "time,09:30Z,true",
    "time,24:30,false",
    "time,half past nine,false",
    "datetime,2026-11-23T09:30,true",
    "datetime,2026-11-23T09:30+01:00,true",
    "datetime,2026-11-23,false",
    "datetime,2026-11-31T09:30,false"
  })
  void dates_and_times_are_real_and_written_as_iso(String subtype, String value, boolean accepted) {
    String component = field("datetime", "it", "'subtype': '" + subtype + "'");

    assertThat(check(component, "{'it': '" + value + "'}").isEmpty()).isEqualTo(accepted);
  }

  @Test
  void a_form_that_writes_an_offset_must_get_one() {
    String component =
        field("datetime", "it", "'subtype': 'datetime', 'timeSerializingFormat': 'utc_offset'");

    assertThat(check(component, "{'it': '2026-11-23T09:30+00:00'}")).isEmpty();
    assertThat(check(component, "{'it': '2026-11-23T09:30'}")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-22,false", "2026-11-23,true", "2026-11-24,true"})
  void a_date_that_may_not_have_passed_is_today_or_later(String day, boolean accepted) {
    String component = field("datetime", "it", "'disallowPassedDates': true");

    assertThat(check(component, "{'it': '" + day + "'}").isEmpty()).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({
    "date,2026-11-22,true",
    "date,2026-11-23,true",
    "date,2026-11-24,false",
    "datetime,2026-11-23T23:59,true",
    "datetime,2026-11-24T00:00,false",
    "datetime,2026-11-24T00:30+01:00,true",
    "datetime,2026-11-23T23:30-01:00,false"
  })
  void the_day_of_what_has_happened_is_today_or_before(
      String subtype, String day, boolean accepted) {
    String component =
        field(
            "datetime",
            "it",
            "'subtype': '" + subtype + "'",
            "'properties': {'notAfterToday': 'yes'}");

    assertThat(check(component, "{'it': '" + day + "'}").isEmpty()).isEqualTo(accepted);
  }

  @Test
  void a_day_to_come_in_a_row_is_named_by_its_question() {
    String rows =
        list("rows", "", field("datetime", "it", "'properties': {'notAfterToday': 'yes'}"));

    assertThat(check(rows, "{'rows': [{'it': '2026-11-23'}, {'it': '2027-11-30'}]}"))
        .containsExactly(new FieldError("rows[1].it", "'Label of it' lies in the future."));
  }

  @Test
  void a_required_checkbox_must_be_ticked() {
    String component = field("checkbox", "it", REQUIRED);

    assertThat(check(component, "{'it': true}")).isEmpty();
    assertThat(check(component, "{'it': false}"))
        .containsExactly(new FieldError("it", "'Label of it' must be ticked."));
    assertThat(check(component, "{}")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"radio", "select"})
  void one_choice_is_one_of_the_options(String type) {
    String component = field(type, "it", options("yes", "no"), REQUIRED);

    assertThat(check(component, "{'it': 'yes'}")).isEmpty();
    assertThat(check(component, "{'it': 'maybe'}"))
        .containsExactly(new FieldError("it", "'Label of it' must be one of the options."));
    assertThat(check(component, "{'it': null}")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"checklist", "taglist"})
  void several_choices_are_options_each_once(String type) {
    String component = field(type, "it", options("a", "b", "c"), REQUIRED);

    assertThat(check(component, "{'it': ['a', 'c']}")).isEmpty();
    assertThat(check(component, "{'it': ['a', 'd']}")).hasSize(1);
    assertThat(check(component, "{'it': ['a', 'a']}")).hasSize(1);
    assertThat(check(component, "{'it': []}")).hasSize(1);
  }

  @Test
  void options_under_a_key_are_those_that_were_shown() {
    FormFile form = form(field("select", "worker", "'valuesKey': 'workers'"));
    Known known =
        new Known(
            Map.of("workers", List.of(Map.of("label", "A", "value", "w-1"), "w-2")),
            Map.of(),
            TestForms.TODAY);

    assertThat(FormChecker.check(form, answers("{'worker': 'w-1'}"), known)).isEmpty();
    assertThat(FormChecker.check(form, answers("{'worker': 'w-2'}"), known)).isEmpty();
    assertThat(FormChecker.check(form, answers("{'worker': 'w-3'}"), known)).hasSize(1);
  }

  @Test
  void options_cannot_be_brought_along_with_the_answers() {
    FormFile form = form(field("select", "worker", "'valuesKey': 'workers'"));

    assertThat(check(form, "{'worker': 'w-3', 'workers': ['w-3']}"))
        .extracting(FieldError::field)
        .containsExactly("workers", "worker");
  }

  @Test
  void computed_options_are_computed_here() {
    FormFile form =
        form(field("select", "worker", "'valuesExpression': '=for w in workers return w.id'"));
    Known known =
        new Known(Map.of("workers", List.of(Map.of("id", "w-1"))), Map.of(), TestForms.TODAY);

    assertThat(FormChecker.check(form, answers("{'worker': 'w-1'}"), known)).isEmpty();
    assertThat(FormChecker.check(form, answers("{'worker': 'w-2'}"), known)).hasSize(1);
  }

  @Test
  void the_caller_may_name_the_options() {
    FormFile form = form(list("rows", "", field("select", "worker", "'valuesKey': 'workers'")));
    Known known = new Known(Map.of(), Map.of("rows.worker", List.of("w-1")), TestForms.TODAY);

    assertThat(FormChecker.check(form, answers("{'rows': [{'worker': 'w-1'}]}"), known)).isEmpty();
    assertThat(FormChecker.check(form, answers("{'rows': [{'worker': 'w-2'}]}"), known))
        .extracting(FieldError::field)
        .containsExactly("rows[0].worker");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'disabled': true", "'readonly': true", "'readonly': '=locked'"})
  void what_nobody_may_change_must_come_back_as_shown(String setting) {
    FormFile form = form(field("textfield", "it", setting));
    Known known = new Known(Map.of("it", "as was", "locked", true), Map.of(), TestForms.TODAY);

    assertThat(FormChecker.check(form, answers("{'it': 'as was'}"), known)).isEmpty();
    assertThat(FormChecker.check(form, answers("{}"), known)).isEmpty();
    assertThat(FormChecker.check(form, answers("{'it': 'changed'}"), known))
        .containsExactly(
            new FieldError(
                "it",
                "'Label of it' cannot be changed and is not what is on file: reload the form."));
  }

  @Test
  void a_read_only_field_that_nothing_was_filled_into_shows_its_default() {
    FormFile form = form(field("number", "it", "'readonly': true, 'defaultValue': 3"));

    assertThat(check(form, "{'it': 3}")).isEmpty();
    assertThat(check(form, "{'it': 4}")).hasSize(1);
  }

  @Test
  void a_group_with_a_path_holds_its_answers_within() {
    FormFile form = form(group("person", "", field("textfield", "name", REQUIRED)));

    assertThat(check(form, "{'person': {'name': 'A'}}")).isEmpty();
    assertThat(check(form, "{'name': 'A'}"))
        .extracting(FieldError::field)
        .containsExactly("name", "person.name");
    assertThat(check(form, "{'person': 'A'}"))
        .extracting(FieldError::field)
        .containsExactly("person", "person.name");
  }

  @Test
  void a_group_without_a_path_leaves_its_answers_where_they_are() {
    assertThat(check(group("", "", field("textfield", "name")), "{'name': 'A'}")).isEmpty();
  }

  @Test
  void each_row_of_a_list_is_checked_and_named() {
    FormFile form =
        form(
            list(
                "carers",
                "",
                field("textfield", "name", REQUIRED),
                field("number", "hours", "'validate': {'max': 168}")));

    assertThat(check(form, "{'carers': [{'name': 'A', 'hours': 5}, {'name': 'B'}]}")).isEmpty();
    assertThat(
            check(
                form, "{'carers': [{'hours': 5}, {'name': 'B', 'hours': 200, 'x': 1}, 'C', null]}"))
        .extracting(FieldError::field)
        .containsExactly(
            "carers[1].x", "carers[0].name", "carers[1].hours", "carers[2]", "carers[3].name");
  }

  @Test
  void a_list_must_be_a_list() {
    assertThat(check(list("carers", "", field("textfield", "name")), "{'carers': {'name': 'A'}}"))
        .containsExactly(new FieldError("carers", "'Label of carers' must be a list of rows."));
  }

  @Test
  void rows_that_are_fixed_keep_their_number() {
    FormFile form = form(list("rows", ", 'allowAddRemove': false", field("checkbox", "ok")));
    Known two = new Known(Map.of("rows", List.of(Map.of(), Map.of())), Map.of(), TestForms.TODAY);

    assertThat(FormChecker.check(form, answers("{'rows': [{}, {'ok': true}]}"), two)).isEmpty();
    assertThat(FormChecker.check(form, answers("{'rows': [{'ok': true}]}"), two)).hasSize(1);
    assertThat(check(form, "{'rows': [{'ok': true}]}")).isEmpty();
    assertThat(check(form, "{'rows': [{}, {}]}")).hasSize(1);
  }

  @Test
  void a_computed_value_is_neither_trusted_nor_refused() {
    FormFile form =
        form(
            field("number", "a"),
            field("expression", "sum", "'expression': '=a + 1'"),
            field("textfield", "why", REQUIRED, "'conditional': {'hide': '=sum < 3'}"));

    assertThat(check(form, "{'a': 1, 'sum': 99}")).isEmpty();
    assertThat(check(form, "{'a': 5, 'sum': 0}"))
        .extracting(FieldError::field)
        .containsExactly("why");
  }

  @Test
  void what_is_only_shown_submits_nothing() {
    FormFile form = form("{'type': 'text', 'id': 'T', 'text': '{{contextPerson}}'}");

    assertThat(check(form, "{}")).isEmpty();
    assertThat(check(form, "{'T': 'x'}")).hasSize(1);
  }

  @Test
  void more_than_a_megabyte_is_refused_unread() {
    ObjectNode answers = answers("{}");
    answers.put("it", "a".repeat(1_000_001));

    assertThat(FormChecker.check(form(field("textarea", "it")), answers, Known.on(TestForms.TODAY)))
        .containsExactly(new FieldError("", "The answers are larger than a megabyte."));
  }

  @Test
  void answers_nested_without_end_are_refused_unread() {
    String deep = "{'a':".repeat(500) + "1" + "}".repeat(500);

    assertThat(check(field("textarea", "it"), deep))
        .containsExactly(new FieldError("", "The answers are nested too deeply."));
  }

  @Test
  void a_list_without_end_is_refused_unread() {
    String rows = "null,".repeat(1_000) + "null";

    assertThat(check(list("rows", "", field("textfield", "a")), "{'rows': [" + rows + "]}"))
        .containsExactly(new FieldError("", "A list has more than 1000 entries."));
  }

  @Test
  void a_form_with_faults_accepts_nothing() {
    FormFile broken = form(field("textfield", "it", "'validate': {'pattern': '('}"));

    assertThat(check(broken, "{'it': 'a'}")).extracting(FieldError::field).containsExactly("");
  }

  @Test
  void errors_never_repeat_the_value() {
    FormFile form =
        form(
            field("textfield", "a", "'validate': {'maxLength': 3, 'pattern': '^x$'}"),
            field("number", "b"),
            field("radio", "c", options("y")),
            field("datetime", "d"));

    assertThat(
            check(
                form,
                "{'a': 'secret', 'b': 'secret', 'c': 'secret', 'd': 'secret', 'e': 'secret'}"))
        .hasSize(6)
        .allSatisfy(error -> assertThat(error.toString()).doesNotContain("secret"));
  }
}
