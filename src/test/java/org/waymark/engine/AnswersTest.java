package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.engine.Answers.UnreadableAnswer;

class AnswersTest {

  private enum Band {
    RED,
    DARK_AMBER
  }

  private static Answers answers(String json) throws Exception {
    return new Answers((ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"')));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-03,2026-07-03",
    "2026-07-03T00:30,2026-07-03",
    "2026-07-02T23:30:00Z,2026-07-03",
    "2026-07-02T23:30Z,2026-07-03",
    "2026-07-03T00:30:00+01:00,2026-07-03"
  })
  void a_date_is_the_day_in_london(String given, LocalDate day) throws Exception {
    assertThat(answers("{'on':'" + given + "'}").date("on")).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'on':' '}", "{'on':'soon'}", "{'on':'3/7/2026'}"})
  void a_date_that_is_none_is_refused_by_its_field(String json) {
    assertThatThrownBy(() -> answers(json).date("on"))
        .isInstanceOfSatisfying(
            UnreadableAnswer.class, it -> assertThat(it.field()).isEqualTo("on"));
  }

  @Test
  void a_date_may_be_left_out_and_never_be_unreadable() throws Exception {
    assertThat(answers("{}").dateOrNull("on")).isNull();
    assertThatThrownBy(() -> answers("{'on':'soon'}").dateOrNull("on"))
        .isInstanceOf(UnreadableAnswer.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'on':''}", "{'on':'soon'}"})
  void a_date_that_must_hold_nothing_up_is_left_out(String json) throws Exception {
    assertThat(answers(json).readableDate("on")).isEmpty();
  }

  @Test
  void a_date_that_must_hold_nothing_up_is_read_where_it_can_be() throws Exception {
    assertThat(answers("{'on':'2026-07-03'}").readableDate("on"))
        .contains(LocalDate.of(2026, 7, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'band':'puce'}"})
  void a_choice_is_one_of_the_codes(String json) {
    assertThatThrownBy(() -> answers(json).choice(Band.class, "band"))
        .isInstanceOf(UnreadableAnswer.class)
        .hasMessageNotContaining("puce");
  }

  @Test
  void choices_and_yes_and_no_are_read() throws Exception {
    var answers = answers("{'band':'red','a':'yes','b':'no','c':true,'d':' text '}");
    assertThat(answers.choice(Band.class, "band")).isEqualTo(Band.RED);
    assertThat(answers("{'band':'dark-amber'}").choice(Band.class, "band"))
        .isEqualTo(Band.DARK_AMBER);
    assertThat(answers.choiceOrNull(Band.class, "none")).isNull();
    assertThat(answers.yes("a")).isTrue();
    assertThat(answers.yes("b")).isFalse();
    assertThat(answers.yesOrNull("none")).isNull();
    assertThat(answers.ticked("c")).isTrue();
    assertThat(answers.ticked("none")).isFalse();
    assertThat(answers.text("d")).isEqualTo("text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'a':'perhaps'}"})
  void anything_else_is_neither_yes_nor_no(String json) {
    assertThatThrownBy(() -> answers(json).yes("a")).isInstanceOf(UnreadableAnswer.class);
  }

  @Test
  void lists_are_read_by_code_and_by_column() throws Exception {
    var answers = answers("{'told':['person','carer'],'rows':[{'way':'phone'},{'x':1}]}");
    assertThat(answers.codes("told")).containsExactly("person", "carer");
    assertThat(answers.codes("none")).isEmpty();
    assertThat(answers.column("rows", "way")).containsExactly("phone");
    assertThat(answers.column("none", "way")).isEmpty();
  }
}
