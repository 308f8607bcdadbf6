package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.People;
import org.waymark.support.WaymarkTest;

/** What is too much, too deep or of an odd kind is refused in plain words, and is no failure. */
@WaymarkTest
@ExtendWith(OutputCaptureExtension.class)
class OddRequestsAttackTest {

  private static final List<String> ODD_VARIABLES =
      List.of(
          "null",
          "{\"type\":\"Object\"}",
          "{\"type\":\"Object\",\"value\":\"x\",\"valueInfo\":{\"objectTypeName\":\"java.io.File\","
              + "\"serializationDataFormat\":\"application/json\"}}",
          "{\"type\":\"File\",\"value\":\"AAAA\",\"valueInfo\":{\"filename\":\"a\"}}",
          "{\"type\":\"File\"}",
          "{\"type\":\"Xml\",\"value\":\"<a>\"}",
          "{\"type\":\"Bytes\",\"value\":\"AAAA\"}",
          "{\"type\":\"Unheard\",\"value\":\"x\"}",
          "{\"type\":\"Integer\",\"value\":\"x\"}",
          "{\"type\":\"Date\",\"value\":\"x\"}",
          "{\"value\":" + "9".repeat(100_000) + "}",
          "{\"value\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}");

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired CaseRegister cases;
  @Autowired People people;
  private AttackedWork work;

  @BeforeEach
  void begin() {
    work = new AttackedWork(engine, cases, people);
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void an_odd_answer_to_a_form_is_refused_in_plain_words(Door door, CapturedOutput log) {
    Browser practitioner = door.open(port, "practitioner");
    String form = door.at("/task/" + work.task().getId() + "/submit-form");
    String start = door.at("/process-definition/key/attacked-work/submit-form");
    String before = work.state();
    for (String odd : ODD_VARIABLES) {
      String body = "{\"variables\":{\"way\":" + odd + "}}";
      refused(practitioner.json("POST", form, body), odd);
      refused(practitioner.json("POST", start, body), odd);
    }
    refused(practitioner.json("POST", form, "null"), "null");
    refused(practitioner.json("POST", form, "{\"variables\":["), "cut off");

    assertThat(work.state()).isEqualTo(before);
    assertThat(log.getAll()).doesNotContain("\tat org.camunda", "is not deserialized");
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void what_lacks_a_value_is_refused_and_is_no_fault(Door door, CapturedOutput log) {
    Browser administrator = door.open(port, "administrator");

    HttpResponse<String> answer = administrator.json("PUT", door.at("/job/none/retries"), "{}");

    refused(answer, "no retries");
    assertThat(answer.body()).contains("lacks a value");
    assertThat(log.getAll()).doesNotContain("\tat org.camunda");
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void what_has_ended_is_not_there_and_is_no_fault(Door door, CapturedOutput log) {
    Browser administrator = door.open(port, "administrator");
    String change = "{\"modifications\":{\"planted\":{\"value\":\"x\"}}}";

    assertThat(administrator.json("GET", door.at("/task/none/identity-links"), null).statusCode())
        .isEqualTo(404);
    for (String gone : List.of("/process-instance/none/variables", "/task/none/variables")) {
      HttpResponse<String> answer = administrator.json("POST", door.at(gone), change);

      assertThat(answer.statusCode()).as(gone + answer.body()).isEqualTo(404);
      assertThat(answer.body()).contains("is not there").doesNotContain("is null");
    }
    assertThat(log.getAll()).doesNotContain("\tat org.camunda");
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void what_the_database_cannot_hold_is_a_bad_request(Door door, CapturedOutput log) {
    Browser manager = door.open(port, "team-manager");

    refused(manager.json("GET", door.at("/task?candidateGroup=%00"), null), "a NUL in an address");
    refused(manager.json("POST", door.at("/task"), "{\"name\":\"\\u0000\"}"), "a NUL");
    assertThat(log.getAll()).doesNotContain("\tat org.camunda");
  }

  private static void refused(HttpResponse<String> answer, String sent) {
    String words = sent.length() > 100 ? sent.substring(0, 100) : sent;
    assertThat(answer.statusCode()).as(words + answer.body()).isEqualTo(400);
    assertThat(answer.body()).as(words).doesNotContain("\tat ", "org.camunda");
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void a_query_without_bounds_is_refused_before_the_database_is_asked(Door door) {
    Browser provider = door.open(port, "provider-a");
    String count = door.at("/task/count");
    String question = "{\"name\":\"x\"}";

    refused(provider.json("POST", count, body(question, 9_000)), "9,000 questions");
    HttpResponse<String> large = provider.json("POST", count, body(question, 300_000));
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.body()).contains("larger than a megabyte");
    assertThat(provider.json("POST", count, body(question, 19)).statusCode()).isEqualTo(200);
  }

  private static String body(String question, int further) {
    return "{\"orQueries\":[" + question + ("," + question).repeat(further) + "]}";
  }
}
