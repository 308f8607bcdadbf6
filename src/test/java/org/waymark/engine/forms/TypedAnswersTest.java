package org.waymark.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.engine.forms.TestForms.answers;
import static org.waymark.engine.forms.TestForms.field;
import static org.waymark.engine.forms.TestForms.form;
import static org.waymark.engine.forms.TestForms.list;
import static org.waymark.engine.forms.TestForms.options;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people typed into a page, as answers. */
class TypedAnswersTest {

  private static final FormFile FORM =
      form(
          field("textfield", "name"),
          field("textarea", "story"),
          field("number", "cost", "'decimalDigits': 2, 'appearance': {'prefixAdorner': '£'}"),
          field("number", "sum", "'serializeToString': true"),
          field("number", "rooms", "'decimalDigits': 0"),
          field("datetime", "day"),
          field("datetime", "hour", "'subtype': 'time'"),
          field("datetime", "moment", "'subtype': 'datetime'"),
          field("checkbox", "agreed"),
          field("radio", "outcome", options("advice", "assess")),
          field("checklist", "needs", options("a", "b", "c")),
          list("carers", "", field("textfield", "carer"), field("datetime", "since")));

  private static TypedAnswers typed(String... pairs) {
    return typed(FORM, pairs);
  }

  private static TypedAnswers typed(FormFile form, String... pairs) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (String pair : pairs) {
      String[] nameAndValue = pair.split("=", 2);
      all.computeIfAbsent(nameAndValue[0], name -> new ArrayList<>()).add(nameAndValue[1]);
    }
    return TypedAnswers.of(form, all, answers("{}"));
  }

  private static Object answer(TypedAnswers typed, String field) {
    return typed.answers().path(field).toString().replace('"', '\'');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name=Ann | name | 'Ann'",
        "name= Ann  | name | 'Ann'",
        "name= | name | ''",
        "cost=£1,200.50 | cost | 1200.50",
        "sum=1,200 | sum | '1200'",
        "cost= | cost | null",
        "day=27/3/2026 | day | '2026-03-27'",
        "day-day=27 March 2026 | day | '2026-03-27'",
        "hour=9.30pm | hour | '21:30'",
        "hour-time=9.30pm | hour | '21:30'",
        "moment=2026-03-27T09:30 | moment | '2026-03-27T09:30'",
        "moment=27 March 2026 9:30 | moment | '2026-03-27T09:30'",
        "agreed=on | agreed | true",
        "agreed=false | agreed | false",
        "outcome=assess | outcome | 'assess'",
        "outcome=A | outcome | 'advice'",
        "needs=a | needs | ['a']"
      })
  void a_field_is_read_as_its_type(String sent, String field, String value) {
    TypedAnswers typed = typed(sent);

    assertThat(answer(typed, field)).isEqualTo(value);
    assertThat(typed.errors()).isEmpty();
  }

  @Test
  void a_whole_day_in_the_first_box_goes_before_what_was_filled_into_the_others() {
    assertThat(answer(typed("day-day=20/10/2026", "day-month=11", "day-year=2026"), "day"))
        .isEqualTo("'2026-10-20'");
  }

  @Test
  void a_day_comes_in_three_boxes_and_a_time_beside_it() {
    TypedAnswers typed =
        typed(
            "day-day=7",
            "day-month=3",
            "day-year=2026",
            "moment-day=7",
            "moment-month=mar",
            "moment-year=2026",
            "moment-time=9.30");

    assertThat(answer(typed, "day")).isEqualTo("'2026-03-07'");
    assertThat(answer(typed, "moment")).isEqualTo("'2026-03-07T09:30'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cost=1,20 | must be a number, such as 1,200 or 85.50.",
        "sum=ten | must be a number, such as 10 or 7.5.",
        "rooms=two | must be a number, such as 10.",
        "day=31/4/2026 | must be a real day, such as 27 3 2026.",
        "day=27/3/26 | must have a year of four digits, such as 2026.",
        "day=3.4.41 | must have a year of four digits, such as 2026.",
        "day-day=27 | must have a day, a month and a year, such as 27 3 2026.",
        "hour=25:00 | must be a time, such as 9:30 or 2.15pm.",
        "moment=27/3/2026 | must have a time beside the day, such as 9:30 or 2.15pm.",
        "moment-time=9:30 | must have a day beside the time.",
        "moment=27/3/2026 25:00 | must have a time, such as 9:30 or 2.15pm.",
        "moment=22/11/2026 14:05 BST | must be a time that clocks in England show that day: BST is no time of winter, and an hour is left out when clocks go forward.",
        "moment=29/3/2026 1.30am | must be a time that clocks in England show that day: BST is no time of winter, and an hour is left out when clocks go forward."
      })
  void what_cannot_be_read_is_named_by_its_label_and_stays_as_typed(String sent, String reason) {
    TypedAnswers typed = typed(sent);
    String field = sent.split("[=-]")[0];

    assertThat(typed.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.field()).isEqualTo(field);
              assertThat(error.message()).isEqualTo("'Label of " + field + "' " + reason);
            });
    assertThat(typed.answers().path(field).asText()).contains(sent.split("=", 2)[1]);
  }

  @Test
  void a_tick_that_says_neither_yes_nor_no_is_named_and_is_none() {
    TypedAnswers typed = typed("agreed=perhaps");

    assertThat(typed.errors())
        .extracting(error -> error.message())
        .containsExactly("'Label of agreed' must be true or false.");
    assertThat(typed.answers().path("agreed").asBoolean()).isFalse();
  }

  @Test
  void rows_keep_their_order_and_close_their_gaps() {
    TypedAnswers typed =
        typed("carers[2].carer=Bo", "carers[0].carer=Al", "carers[2].since-day=1/2/2026");

    assertThat(answer(typed, "carers"))
        .isEqualTo("[{'carer':'Al'},{'carer':'Bo','since':'2026-02-01'}]");
  }

  @Test
  void a_page_says_which_boxes_it_drew_and_what_it_did_not_draw_keeps_what_it_holds() {
    TypedAnswers page = typed("_drawn=", "_drawn=needs", "_drawn=carers", "name=Ann");

    assertThat(answer(page, "needs")).isEqualTo("[]");
    assertThat(answer(page, "carers")).isEqualTo("[]");
    assertThat(page.answers().has("agreed")).isFalse();
    assertThat(typed("name=Ann").answers().path("agreed").isBoolean()).isTrue();
  }

  @Test
  void a_name_that_the_form_does_not_ask_is_refused_and_the_pages_own_are_not() {
    TypedAnswers typed = typed("_seen=", "planted=x", "carers[0].planted=y", "name=Ann");

    assertThat(typed.errors())
        .extracting(error -> error.message())
        .containsExactly("This form has no field 'planted'.", "This form has no field '?'.");
  }

  @Test
  void more_rows_than_a_list_holds_are_named() {
    String[] rows = new String[1_001];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = "carers[" + i + "].carer=A";
    }

    assertThat(typed(rows).errors().get(0).message())
        .contains("'Label of carers' has more than 1000 rows");
  }
}
