package org.waymark.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.People;
import org.waymark.casefile.Restrictions;
import org.waymark.engine.drafts.DraftedWork;
import org.waymark.support.WaymarkTest;

/** The cards of a page of tasks. */
@WaymarkTest
class TaskCardsControllerTest {

  @Autowired TestRestTemplate http;
  @Autowired ProcessEngine engine;
  @Autowired CaseRegister cases;
  @Autowired People people;
  @Autowired Restrictions restrictions;
  @Autowired JdbcTemplate jdbc;
  private DraftedWork work;

  @BeforeEach
  void begin() {
    work = new DraftedWork(engine, cases, people);
  }

  private ResponseEntity<JsonNode> cards(String user, String... ids) {
    String query = Stream.of(ids).map(id -> "id=" + id).collect(Collectors.joining("&"));
    return http.withBasicAuth(user, "demo")
        .getForEntity("/api/task-cards?" + query, JsonNode.class);
  }

  private List<String> logged(UUID person) {
    return jdbc.queryForList(
        "select user_id || ' ' || kind || ' ' || purpose || ' ' || case_reference"
            + " from reading_log where person_id = ?",
        String.class,
        person);
  }

  @Test
  void a_card_says_whose_it_is_and_which_case() {
    JsonNode card = cards("practitioner", work.taskId()).getBody().get(0);

    assertThat(card.path("taskId").asText()).isEqualTo(work.taskId());
    assertThat(card.path("person").asText()).isEqualTo("Dora Drafted");
    assertThat(card.path("caseReference").asText()).isEqualTo(work.reference);
    assertThat(card.has("priority")).isFalse();
    assertThat(card.path("overdue").asBoolean()).isFalse();
    assertThat(card.has("holder")).isFalse();
  }

  @Test
  void a_card_says_who_has_it_and_the_risk_of_the_case_not_of_the_day() {
    engine.getTaskService().claim(work.taskId(), "practitioner-2");
    engine.getTaskService().setPriority(work.taskId(), 90);

    JsonNode card = cards("practitioner", work.taskId()).getBody().get(0);

    assertThat(card.path("holder").asText()).isEqualTo("Tom Barker");
    assertThat(card.has("priority")).isFalse();
  }

  @Test
  void a_task_without_a_clock_says_no_date() {
    JsonNode card = cards("practitioner", work.taskId()).getBody().get(0);

    assertThat(card.has("due")).isFalse();
    assertThat(card.has("rule")).isFalse();
  }

  @Test
  void whoever_is_on_a_card_is_logged_as_listed_once() {
    cards("practitioner", work.taskId(), work.taskId());

    assertThat(logged(work.person))
        .containsExactly("practitioner listed task-list " + work.reference);
  }

  @Test
  void a_restricted_record_is_masked_and_nobody_is_logged_as_having_seen_it() {
    work.restrictTo("practitioner-2", restrictions);

    ResponseEntity<JsonNode> answer = cards("practitioner", work.taskId());

    assertThat(answer.getBody().toString()).doesNotContain("Dora", "Drafted");
    assertThat(answer.getBody().get(0).path("person").asText()).isEqualTo("Restricted record");
    assertThat(logged(work.person)).noneMatch(entry -> entry.contains("practitioner listed"));
    assertThat(cards("practitioner-2", work.taskId()).getBody().get(0).path("person").asText())
        .isEqualTo("Dora Drafted");
  }

  @Test
  void an_administrator_who_repairs_cases_is_not_told_about_whom_they_are() {
    ResponseEntity<JsonNode> answer = cards("administrator", work.taskId());

    assertThat(answer.getBody().toString())
        .doesNotContain("Dora", "Drafted", work.person.toString());
    assertThat(answer.getBody().get(0).path("person").asText()).isEqualTo("Not shown to you");
    assertThat(answer.getBody().get(0).path("caseReference").asText()).isEqualTo(work.reference);
    assertThat(logged(work.person)).isEmpty();
  }

  @Test
  void a_page_comes_in_one_answer() {
    DraftedWork other = new DraftedWork(engine, cases, people);

    assertThat(cards("practitioner", work.taskId(), other.taskId()).getBody())
        .extracting(card -> card.path("caseReference").asText())
        .containsExactlyInAnyOrder(work.reference, other.reference);
  }

  @Test
  void tasks_that_are_not_there_or_done_are_left_out() {
    assertThat(cards("practitioner", "none", work.taskId()).getBody()).hasSize(1);
    assertThat(cards("practitioner", "none", "' or '1'='1").getBody()).isEmpty();
  }

  @Test
  void tasks_that_the_user_may_not_read_are_left_out_and_not_logged() {
    assertThat(cards("provider-a", work.taskId()).getBody()).isEmpty();
    assertThat(logged(work.person)).isEmpty();
  }

  @Test
  void a_page_without_tasks_is_refused() {
    for (String query : List.of("", "?id=", "?other=1")) {
      ResponseEntity<JsonNode> refused =
          http.withBasicAuth("practitioner", "demo")
              .getForEntity("/api/task-cards" + query, JsonNode.class);
      assertThat(refused.getStatusCode().value()).as(query).isEqualTo(400);
      assertThat(refused.getBody().path("errors").get(0).path("field").asText()).isEqualTo("id");
    }
  }

  @Test
  void a_nul_in_an_id_is_no_fault_and_finds_nothing() {
    ResponseEntity<String> found =
        http.withBasicAuth("practitioner", "demo")
            .getForEntity(URI.create("/api/task-cards?id=a%00b"), String.class);
    assertThat(found.getStatusCode().value()).isEqualTo(200);
  }

  @Test
  void a_hundred_tasks_are_a_page_and_one_more_is_not() {
    String[] hundred = IntStream.range(0, 100).mapToObj(n -> "t" + n).toArray(String[]::new);
    String[] more = IntStream.range(0, 101).mapToObj(n -> "t" + n).toArray(String[]::new);

    assertThat(cards("practitioner", hundred).getStatusCode().value()).isEqualTo(200);
    assertThat(cards("practitioner", more).getStatusCode().value()).isEqualTo(400);
    assertThat(cards("practitioner", more).getBody().toString())
        .contains("name 1 to 100 tasks")
        .doesNotContain("t100");
  }

  @Test
  void nobody_who_is_not_signed_in_is_told_anything() {
    assertThat(
            http.getForEntity("/api/task-cards?id=" + work.taskId(), String.class)
                .getStatusCode()
                .value())
        .isEqualTo(401);
  }
}
