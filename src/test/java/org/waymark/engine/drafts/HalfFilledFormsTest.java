package org.waymark.engine.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.FormAnswers.Submission;
import org.waymark.casefile.FormDrafts;
import org.waymark.casefile.FormDrafts.Place;
import org.waymark.casefile.FormDrafts.Seen;
import org.waymark.casefile.People;
import org.waymark.casefile.Restrictions;
import org.waymark.support.SettableClock;
import org.waymark.support.WaymarkTest;

/** A form half filled in waits on the server for whoever began it, over HTTP as Tasklist asks. */
@WaymarkTest
class HalfFilledFormsTest {

  private static final String KNOWN = "{\"story\":\"She fell\"}";

  @Autowired TestRestTemplate http;
  @Autowired ProcessEngine engine;
  @Autowired CaseRegister cases;
  @Autowired People people;
  @Autowired Restrictions restrictions;
  @Autowired FormAnswers answers;
  @Autowired FormDrafts drafts;
  @Autowired TidyDrafts tidying;
  @Autowired SettableClock clock;
  @Autowired JdbcTemplate jdbc;
  private DraftedWork work;

  @BeforeEach
  void begin() {
    work = new DraftedWork(engine, cases, people);
    drafts.forget(Place.start("record-contact"), "practitioner");
  }

  private ResponseEntity<String> ask(HttpMethod method, String user, String path, String body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return http.withBasicAuth(user, "demo")
        .exchange(path, method, new HttpEntity<>(body, headers), String.class);
  }

  private String draft() {
    return "/api/tasks/" + work.taskId() + "/draft";
  }

  private ResponseEntity<String> keep(String user, String body) {
    return ask(HttpMethod.PUT, user, draft(), body);
  }

  private ResponseEntity<String> keepIf(String header, String condition, String story) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    headers.set(header, condition);
    return http.withBasicAuth("practitioner", "demo")
        .exchange(
            draft(),
            HttpMethod.PUT,
            new HttpEntity<>("{\"story\":\"%s\"}".formatted(story), headers),
            String.class);
  }

  private JsonNode shown(String user) {
    ResponseEntity<JsonNode> form =
        http.withBasicAuth(user, "demo")
            .getForEntity("/engine-rest/task/" + work.taskId() + "/form-variables", JsonNode.class);
    return form.getBody();
  }

  private String value(String user, String field) {
    return shown(user).path(field).path("value").asText("");
  }

  private void said(String note, String wish) {
    answers.record(
        new Submission(
            work.reference,
            "earlier-form",
            1,
            null,
            "StartEvent_Begun",
            "practitioner",
            JsonNodeFactory.instance.objectNode().put("note", note).put("wish", wish)));
  }

  private int draftsOfTask() {
    return jdbc.queryForObject(
        "select count(*) from form_draft where case_reference = ?", Integer.class, work.reference);
  }

  private ResponseEntity<String> submit(String user) {
    return ask(
        HttpMethod.POST,
        user,
        "/engine-rest/task/" + work.taskId() + "/submit-form",
        "{\"variables\":{\"story\":{\"value\":\"Done\"}}}");
  }

  @Test
  void what_was_filled_in_comes_back_when_the_form_opens_again() {
    ResponseEntity<String> kept = keep("practitioner", KNOWN);

    assertThat(kept.getStatusCode().value()).isEqualTo(200);
    assertThat(kept.getBody()).contains("begunAt", "savedAt").doesNotContain("She fell");
    assertThat(value("practitioner", "story")).isEqualTo("She fell");
  }

  @Test
  void nothing_of_it_is_a_process_variable_or_on_record() {
    keep("practitioner", KNOWN);

    assertThat(engine.getRuntimeService().getVariables(work.instance)).isEmpty();
    assertThat(answers.of(work.reference)).isEmpty();
  }

  @Test
  void it_says_since_when_and_until_when() {
    keep("practitioner", KNOWN);
    clock.advance(Duration.ofMinutes(7));
    keep("practitioner", "{\"wish\":\"Home\"}");

    assertThat(ask(HttpMethod.GET, "practitioner", draft(), null).getBody())
        .contains("\"begunAt\":\"2026-11-23T09:00:00Z\"", "\"savedAt\":\"2026-11-23T09:07:00Z\"")
        .doesNotContain("She fell", "Home");
    assertThat(value("practitioner", "story")).isEqualTo("She fell");
    assertThat(value("practitioner", "wish")).isEqualTo("Home");
  }

  @Test
  void a_form_that_nobody_began_has_no_draft() {
    assertThat(ask(HttpMethod.GET, "practitioner", draft(), null).getStatusCode().value())
        .isEqualTo(204);
  }

  @Test
  void what_was_sent_before_and_comes_later_is_not_laid_over_the_newer() {
    keep("practitioner", "{\"story\":\"one\"}");
    clock.advance(Duration.ofSeconds(2));
    keep("practitioner", "{\"story\":\"one two three\"}");

    ResponseEntity<String> late = keepIf("If-Match", "\"2026-11-23T09:00:00Z\"", "one two");

    assertThat(late.getStatusCode().value()).isEqualTo(412);
    assertThat(late.getBody()).doesNotContain("one");
    assertThat(value("practitioner", "story")).isEqualTo("one two three");
    assertThat(ask(HttpMethod.GET, "practitioner", draft(), null).getBody())
        .contains("\"savedAt\":\"2026-11-23T09:00:02Z\"");
  }

  @Test
  void the_first_words_that_come_after_the_last_are_not_laid_over_them() {
    keep("practitioner", "{\"story\":\"all of it\"}");

    assertThat(keepIf("If-None-Match", "*", "all").getStatusCode().value()).isEqualTo(412);
    assertThat(value("practitioner", "story")).isEqualTo("all of it");
  }

  @Test
  void whoever_knows_what_is_kept_goes_on_with_it() {
    assertThat(keepIf("If-None-Match", "*", "one").getStatusCode().value()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(2));

    assertThat(keepIf("If-Match", "\"2026-11-23T09:00:00Z\"", "two").getBody())
        .contains("\"savedAt\":\"2026-11-23T09:00:02Z\"");
    assertThat(value("practitioner", "story")).isEqualTo("two");
  }

  @Test
  void a_condition_that_is_no_moment_is_refused_by_name() {
    ResponseEntity<String> refused = keepIf("If-Match", "\"yesterday\"", "one");

    assertThat(refused.getStatusCode().value()).isEqualTo(400);
    assertThat(refused.getBody()).contains("\"field\":\"If-Match\"").doesNotContain("yesterday");
    assertThat(draftsOfTask()).isZero();
  }

  @Test
  void another_user_sees_nothing_of_it() {
    keep("practitioner", KNOWN);

    assertThat(value("practitioner-2", "story")).isEmpty();
    assertThat(ask(HttpMethod.GET, "practitioner-2", draft(), null).getStatusCode().value())
        .isEqualTo(204);
  }

  @Test
  void what_the_case_file_says_meanwhile_wins_where_nobody_wrote() {
    said("Old note", "Old wish");
    keep("practitioner", "{\"note\":\"My note\"}");
    said("New note", "New wish");

    assertThat(value("practitioner", "note")).isEqualTo("My note");
    assertThat(value("practitioner", "wish")).isEqualTo("New wish");
  }

  @Test
  void a_field_that_was_emptied_stays_empty() {
    said("Old note", "Old wish");
    keep("practitioner", "{\"note\":null}");

    assertThat(value("practitioner", "note")).isIn("", "null");
    assertThat(value("practitioner", "wish")).isEqualTo("Old wish");
  }

  @Test
  void starting_again_forgets_it() {
    keep("practitioner", KNOWN);

    assertThat(ask(HttpMethod.DELETE, "practitioner", draft(), null).getStatusCode().value())
        .isEqualTo(204);
    assertThat(value("practitioner", "story")).isEmpty();
    assertThat(draftsOfTask()).isZero();
  }

  @Test
  void submitting_ends_everybodys_draft_of_the_task() {
    keep("practitioner", KNOWN);
    keep("practitioner-2", KNOWN);
    assertThat(draftsOfTask()).isEqualTo(2);

    assertThat(submit("practitioner-2").getStatusCode().value()).isEqualTo(204);

    assertThat(draftsOfTask()).isZero();
  }

  @Test
  void a_refused_form_keeps_its_draft() {
    keep("practitioner", KNOWN);

    ResponseEntity<String> refused =
        ask(
            HttpMethod.POST,
            "practitioner",
            "/engine-rest/task/" + work.taskId() + "/submit-form",
            "{\"variables\":{\"story\":{\"value\":\"\"}}}");

    assertThat(refused.getStatusCode().value()).isEqualTo(400);
    assertThat(value("practitioner", "story")).isEqualTo("She fell");
  }

  @Test
  void a_task_that_falls_away_takes_its_drafts_along() {
    keep("practitioner", KNOWN);

    engine.getRuntimeService().deleteProcessInstance(work.instance, "withdrawn", true);

    assertThat(draftsOfTask()).isZero();
  }

  @Test
  void a_stale_draft_stops_nobody_from_submitting() {
    keep("practitioner", "{\"story\":42,\"gone\":\"since the form changed\"}");

    assertThat(submit("practitioner").getStatusCode().value()).isEqualTo(204);
  }

  @Test
  void what_the_form_does_not_ask_is_not_kept() {
    keep(
        "practitioner", "{\"story\":\"x\",\"contextPerson\":\"Somebody else\",\"evil\":{\"a\":1}}");

    assertThat(
            jdbc.queryForObject(
                "select answers::text from form_draft where case_reference = ?",
                String.class,
                work.reference))
        .isEqualTo("{\"story\": \"x\"}");
    assertThat(value("practitioner", "contextPerson")).startsWith("Dora Drafted");
  }

  @Test
  void what_is_no_json_object_is_refused_by_name() {
    for (String wrong : new String[] {"{\"story\":", "[1]", "\"text\"", "", "null"}) {
      ResponseEntity<String> refused = keep("practitioner", wrong);
      assertThat(refused.getStatusCode().value()).as(wrong).isEqualTo(400);
      assertThat(refused.getBody()).as(wrong).contains("\"field\":\"answers\"");
    }
    assertThat(draftsOfTask()).isZero();
  }

  @Test
  void more_than_any_form_holds_is_refused() {
    ResponseEntity<String> large =
        keep("practitioner", "{\"story\":\"" + "x".repeat(1_100_000) + "\"}");
    ResponseEntity<String> huge =
        keep("practitioner", "{\"story\":\"" + "x".repeat(4_100_000) + "\"}");

    assertThat(large.getStatusCode().value()).isEqualTo(400);
    assertThat(large.getBody()).contains("megabyte").doesNotContain("xxx");
    assertThat(huge.getStatusCode().value()).isEqualTo(400);
    assertThat(draftsOfTask()).isZero();
  }

  @Test
  void a_task_that_is_not_there_has_no_draft() {
    for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.PUT, HttpMethod.DELETE}) {
      assertThat(
              ask(method, "practitioner", "/api/tasks/none/draft", KNOWN).getStatusCode().value())
          .as(method.name())
          .isEqualTo(404);
      assertThat(
              ask(method, "practitioner", "/api/process-definitions/none/draft", KNOWN)
                  .getStatusCode()
                  .value())
          .as(method.name())
          .isEqualTo(404);
    }
  }

  @Test
  void a_restricted_case_is_open_to_those_who_are_named_alone() {
    keep("practitioner", KNOWN);
    work.restrictTo("practitioner-2", restrictions);

    for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.PUT, HttpMethod.DELETE}) {
      ResponseEntity<String> answer =
          ask(method, "practitioner", draft(), "{\"story\":\"changed\"}");
      assertThat(answer.getStatusCode().value()).as(method.name()).isIn(403, 404);
      assertThat(answer.getBody()).doesNotContain("begunAt", work.reference);
    }
    assertThat(keep("practitioner-2", KNOWN).getStatusCode().value()).isEqualTo(200);
    assertThat(draftsOfTask()).isEqualTo(2);
  }

  @Test
  void an_administrator_keeps_accounts_and_no_drafts_of_anybodys_form() {
    keep("practitioner", KNOWN);
    assertThat(keep("administrator", KNOWN).getStatusCode().value()).isEqualTo(403);
    assertThat(ask(HttpMethod.GET, "administrator", draft(), "").getStatusCode().value())
        .isEqualTo(403);
    assertThat(draftsOfTask()).isEqualTo(1);
  }

  @Test
  void who_may_not_read_the_form_may_not_keep_one() {
    assertThat(keep("provider-a", KNOWN).getStatusCode().value()).isIn(403, 404);
    assertThat(draftsOfTask()).isZero();
  }

  @Test
  void a_page_elsewhere_cannot_write_a_draft_in_somebodys_name() {
    ResponseEntity<String> anonymous =
        http.exchange(draft(), HttpMethod.PUT, new HttpEntity<>(KNOWN), String.class);

    assertThat(anonymous.getStatusCode().value()).isIn(401, 403);
    assertThat(draftsOfTask()).isZero();
  }

  @Test
  void opening_a_form_with_a_draft_is_logged_as_a_reading_of_the_record() {
    keep("practitioner", KNOWN);
    String readings =
        "select count(*) from reading_log where person_id = ? and user_id = 'practitioner'"
            + " and purpose = 'form:drafted-form' and kind = 'read'";
    int before = jdbc.queryForObject(readings, Integer.class, work.person);

    shown("practitioner");

    assertThat(jdbc.queryForObject(readings, Integer.class, work.person)).isEqualTo(before + 1);
  }

  @Test
  void a_form_that_starts_something_keeps_its_draft_for_its_user() {
    String start =
        "/api/process-definitions/"
            + engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("referral")
                .latestVersion()
                .singleResult()
                .getId()
            + "/draft";
    ask(HttpMethod.PUT, "practitioner", start, "{\"personGivenName\":\"Dora\",\"evil\":1}");

    assertThat(ask(HttpMethod.GET, "practitioner", start, null).getBody())
        .contains("\"answers\":{\"personGivenName\":\"Dora\"}");
    assertThat(ask(HttpMethod.GET, "practitioner-2", start, null).getStatusCode().value())
        .isEqualTo(204);

    ask(HttpMethod.DELETE, "practitioner", start, null);
    assertThat(ask(HttpMethod.GET, "practitioner", start, null).getStatusCode().value())
        .isEqualTo(204);
  }

  @Test
  void starting_something_ends_the_draft_of_who_started_it_alone() {
    for (String user : new String[] {"practitioner", "practitioner-2"}) {
      drafts.keep(
          Place.start("drafted-start"), user, "drafted-start", null, Seen.NEWEST, before -> before);
    }
    answers.record(
        new Submission(
            work.reference,
            "drafted-start",
            1,
            null,
            "StartEvent_Begun",
            "practitioner",
            JsonNodeFactory.instance.objectNode()));

    assertThat(drafts.of(Place.start("drafted-start"), "practitioner")).isEmpty();
    assertThat(drafts.of(Place.start("drafted-start"), "practitioner-2")).isPresent();
    drafts.forget(Place.start("drafted-start"), "practitioner-2");
  }

  @Test
  void a_draft_that_nobody_goes_on_with_is_thrown_away_after_four_weeks() {
    keep("practitioner", KNOWN);

    clock.advance(Duration.ofDays(28));
    tidying.tidy();
    assertThat(draftsOfTask()).isEqualTo(1);

    clock.advance(Duration.ofSeconds(1));
    tidying.tidy();
    assertThat(draftsOfTask()).isZero();
  }

  @Test
  void words_that_came_after_the_task_had_gone_are_thrown_away() {
    String task = work.taskId();
    submit("practitioner");
    drafts.keep(
        Place.task(task),
        "practitioner",
        DraftedWork.FORM,
        work.reference,
        Seen.NEWEST,
        before -> before);

    tidying.tidy();

    assertThat(draftsOfTask()).isZero();
  }

  @Test
  void tidying_leaves_the_drafts_of_open_tasks() {
    keep("practitioner", KNOWN);

    tidying.tidy();

    assertThat(draftsOfTask()).isEqualTo(1);
  }
}
