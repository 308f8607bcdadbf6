package org.waymark.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.engine.forms.TestForms.answers;
import static org.waymark.engine.forms.TestForms.field;
import static org.waymark.engine.forms.TestForms.form;
import static org.waymark.engine.forms.TestForms.group;
import static org.waymark.engine.forms.TestForms.list;
import static org.waymark.engine.forms.TestForms.options;

import org.junit.jupiter.api.Test;

class CleanAnswersTest {
  private static final FormFile FORM =
      form(
          field("textarea", "words"),
          field("number", "n"),
          field("checkbox", "tick"),
          field("checklist", "many", options("a")),
          field("textfield", "shown", "'disabled': true"),
          field("expression", "sum", "'expression': '=1'"),
          group("person", "", field("textfield", "name")),
          list("rows", "", field("textfield", "a"), field("textfield", "b")));

  private static void assertClean(String submitted, String kept) {
    assertThat(CleanAnswers.of(FORM, answers(submitted))).isEqualTo(answers(kept));
  }

  @Test
  void text_is_trimmed_and_has_one_kind_of_line_break() {
    assertClean(
        "{'words': ' \\u00a0one\\r\\ntwo\\rthree\\u000bfour\\n '}",
        "{'words': 'one\\ntwo\\nthree\\nfour'}");
  }

  @Test
  void what_was_not_answered_is_absent() {
    assertClean(
        "{'words': '  ', 'n': null, 'many': [], 'person': {'name': ''}, 'rows': [{'a': ''}, null]}",
        "{}");
  }

  @Test
  void an_unticked_checkbox_is_an_answer() {
    assertClean("{'tick': false, 'n': 0}", "{'tick': false, 'n': 0}");
  }

  @Test
  void computed_and_disabled_fields_are_nobodys_answers() {
    assertClean("{'sum': 5, 'shown': 'x'}", "{}");
  }

  @Test
  void rows_and_groups_keep_their_shape() {
    assertClean(
        "{'person': {'name': ' A '}, 'rows': [{'a': ' x ', 'b': ''}, {'a': ''}, {'b': 'y'}]}",
        "{'person': {'name': 'A'}, 'rows': [{'a': 'x'}, {'b': 'y'}]}");
  }

  @Test
  void what_was_submitted_is_left_as_it_was() {
    var submitted = answers("{'words': ' a '}");

    CleanAnswers.of(FORM, submitted);

    assertThat(submitted).isEqualTo(answers("{'words': ' a '}"));
  }
}
