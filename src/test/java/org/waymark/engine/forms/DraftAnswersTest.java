package org.waymark.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is kept of a form that is half filled in. */
class DraftAnswersTest {

  private static final FormFile FORM =
      FormFile.parse(
          """
          {"id":"half","type":"default","schemaVersion":16,"components":[
           {"id":"F1","type":"textarea","key":"story","label":"Story","validate":{"required":true}},
           {"id":"F2","type":"number","key":"age","label":"Age"},
           {"id":"F3","type":"checklist","key":"needs","label":"Needs",
            "values":[{"label":"A","value":"a"}]},
           {"id":"F4","type":"textfield","key":"shown","label":"Shown","disabled":true},
           {"id":"F5","type":"expression","key":"sum","expression":"=age + 1"},
           {"id":"F6","type":"group","path":"carer","label":"Carer","components":[
             {"id":"F7","type":"textfield","key":"name","label":"Name"},
             {"id":"F8","type":"textfield","key":"phone","label":"Phone"}]},
           {"id":"F9","type":"dynamiclist","path":"visits","label":"Visits","components":[
             {"id":"F10","type":"textfield","key":"day","label":"Day"}]}]}"""
              .getBytes(StandardCharsets.UTF_8));

  private static JsonNode json(String text) {
    try {
      return Values.JSON.readTree(text.replace('\'', '"'));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static JsonNode kept(String sent) {
    return DraftAnswers.of(FORM, json(sent));
  }

  @Test
  void what_is_incomplete_or_not_valid_yet_is_kept() {
    assertThat(kept("{'story':'','age':'not a number yet','needs':['unheard of']}"))
        .isEqualTo(json("{'story':'','age':'not a number yet','needs':['unheard of']}"));
  }

  @Test
  void what_the_form_does_not_ask_is_dropped() {
    assertThat(kept("{'story':'x','contextPerson':'Ann','other':{'deep':1}}"))
        .isEqualTo(json("{'story':'x'}"));
  }

  @Test
  void what_nobody_can_fill_in_is_dropped() {
    assertThat(kept("{'shown':'changed','sum':12}")).isEqualTo(json("{}"));
  }

  @Test
  void what_no_field_can_hold_is_dropped() {
    assertThat(kept("{'story':{'a':1},'needs':['a',{'b':1},['c']],'visits':'none','carer':'Ann'}"))
        .isEqualTo(json("{'needs':['a']}"));
  }

  @Test
  void an_emptied_field_is_kept_as_empty() {
    assertThat(kept("{'story':null}")).isEqualTo(json("{'story':null}"));
  }

  @Test
  void groups_and_rows_keep_their_fields_alone() {
    assertThat(kept("{'carer':{'name':'Ann','x':1},'visits':[{'day':'Mon','x':1},{}]}"))
        .isEqualTo(json("{'carer':{'name':'Ann'},'visits':[{'day':'Mon'},{}]}"));
  }

  @Test
  void characters_that_the_database_refuses_are_dropped_and_the_rest_stays() {
    assertThat(kept("{'story':'a\\u0000b\\ud800c\\nd\\ud83d\\ude00'}").path("story").textValue())
        .isEqualTo("abc\nd\uD83D\uDE00");
  }

  @Test
  void later_words_are_laid_over_earlier_ones_field_by_field() {
    assertThat(
            DraftAnswers.over(
                json("{'story':'old','carer':{'name':'Ann','phone':'1'},'visits':[{'day':'Mon'}]}"),
                json("{'story':null,'carer':{'phone':'2'},'visits':[]}")))
        .isEqualTo(json("{'story':null,'carer':{'name':'Ann','phone':'2'},'visits':[]}"));
  }

  @Test
  void what_is_no_object_is_replaced() {
    assertThat(DraftAnswers.over(json("'old'"), json("{'a':1}"))).isEqualTo(json("{'a':1}"));
    assertThat(DraftAnswers.over(null, json("'new'"))).isEqualTo(json("'new'"));
  }

  @Test
  void more_than_a_megabyte_is_refused_and_so_is_anything_but_an_object() {
    assertThat(DraftAnswers.refusal(json("{'story':'" + "x".repeat(1_000_001) + "'}")))
        .contains("megabyte");
    assertThat(DraftAnswers.refusal(json("['story']"))).contains("JSON object");
    assertThat(DraftAnswers.refusal(json("{'story':'x'}"))).isNull();
  }
}
