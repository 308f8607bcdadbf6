package org.waymark.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request to the engine may hold. */
class BodyBoundsTest {

  private static String refusal(String body, boolean form) {
    return BodyBounds.refusal(body.getBytes(StandardCharsets.UTF_8), form).orElse("");
  }

  private static String questions(int number) {
    return "{\"orQueries\":[{}" + ",{\"name\":\"x\"}".repeat(number - 1) + "]}";
  }

  @Test
  void a_query_holds_a_bounded_number_of_questions() {
    assertThat(refusal(questions(20), false)).isEmpty();
    assertThat(refusal(questions(21), false)).isEqualTo("A query holds at most 20 orQueries.");
  }

  @Test
  void lists_parts_depth_and_digits_are_bounded() {
    String list = "{\"taskIdIn\":[\"a\"" + ",\"a\"".repeat(999) + "%s]}";
    assertThat(refusal(list.formatted(""), false)).isEmpty();
    assertThat(refusal(list.formatted(",\"a\""), false)).contains("at most 1,000 entries");
    assertThat(refusal("{\"a\":" + "[".repeat(49) + "]".repeat(49) + "}", false)).isEmpty();
    assertThat(refusal("{\"a\":" + "[".repeat(60) + "]".repeat(60) + "}", false))
        .contains("nested more than 50 deep");
    assertThat(refusal("{\"a\":" + "9".repeat(100_000) + "}", false))
        .contains("a number of more than 40 digits");
    assertThat(
            refusal(
                "{\"a\":[["
                    + "{},".repeat(900)
                    + "{}],["
                    + ("[" + "1,".repeat(900) + "1],").repeat(30)
                    + "1]]}",
                false))
        .contains("more than 20,000 parts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "1", "\"x\""})
  void a_body_that_is_no_object_is_refused(String body) {
    assertThat(refusal(body, true)).isEqualTo("What was sent is no JSON object: write {…}.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"a\":}", "{\"a\":1", "nul", "{'a':1}"})
  void what_is_no_json_is_refused(String body) {
    assertThat(refusal(body, false)).contains("not JSON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"text\"", "7"})
  void a_variable_that_is_no_object_is_refused(String variable) {
    assertThat(refusal("{\"variables\":{\"way\":" + variable + "}}", true))
        .isEqualTo("The variable 'way' is no object: write {\"value\": …}.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Object", "File", "Xml", "Bytes", "Unheard"})
  void an_answer_is_of_a_plain_kind(String kind) {
    String body = "{\"variables\":{\"way\":{\"value\":null,\"type\":\"" + kind + "\"}}}";

    assertThat(refusal(body, true)).startsWith("The field 'way' takes a text, a number");
    // Who repairs a case is told so by the engine's own list of commands.
    assertThat(refusal(body, false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"variables\":{\"way\":{\"value\":\"left\",\"type\":\"String\"}}}",
        "{\"variables\":{\"rows\":{\"value\":\"[1]\",\"type\":\"Json\"}},\"withVariables\":true}",
        "{\"variables\":{\"type\":{\"value\":\"a type\"}}}",
        "{\"variables\":null}",
        "[]"
      })
  void what_forms_and_lists_send_is_taken(String body) {
    assertThat(refusal(body, true)).isEmpty();
  }
}
