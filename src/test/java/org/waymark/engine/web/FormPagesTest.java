package org.waymark.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.FormDrafts;
import org.waymark.casefile.FormDrafts.Place;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.Restrictions;
import org.waymark.engine.deployment.PathwayRoles;
import org.waymark.support.Acting;
import org.waymark.support.Engine;
import org.waymark.support.SettableClock;
import org.waymark.support.Surnames;
import org.waymark.support.WaymarkTest;

/** A form as a page, over HTTP, as a browser or a program asks for it. */
@WaymarkTest
class FormPagesTest {

  private static final String[] WHOLE = {
    "story=She is well",
    "cost=£1,200.50",
    "seenOn-day=20",
    "seenOn-month=nov",
    "seenOn-year=2026",
    "fell=no"
  };

  private static final String[] CONTACT = {
    "receivedAt-day=20",
    "receivedAt-month=11",
    "receivedAt-year=2026",
    "receivedAt-time=10.15am",
    "channel=phone",
    "source=family-or-friend",
    "personFamilyName=Paged",
    "personPostcode=WM1 4XU",
    "routeOfAccess=community-other",
    "agreement=agrees",
    "situation=She falls",
    "urgent=no",
    "safeguardingWorry=no"
  };

  @Autowired TestRestTemplate http;
  @Autowired ProcessEngine engine;
  @Autowired CaseRegister cases;
  @Autowired PathwayRoles roles;
  @Autowired People people;
  @Autowired Restrictions restrictions;
  @Autowired FormAnswers answers;
  @Autowired FormDrafts drafts;
  @Autowired JdbcTemplate jdbc;
  @Autowired ObjectMapper json;
  @Autowired SettableClock clock;
  private PagedWork work;
  private String task;

  @BeforeEach
  void begin() {
    work = new PagedWork(engine, cases, people);
    task = work.taskId();
  }

  private ResponseEntity<String> get(String user, String path) {
    return http.withBasicAuth(user, "demo").getForEntity(path, String.class);
  }

  private ResponseEntity<String> post(String user, String path, String... pairs) {
    StringBuilder body = new StringBuilder();
    for (String pair : pairs) {
      String[] nameAndValue = pair.split("=", 2);
      body.append(body.isEmpty() ? "" : "&")
          .append(URLEncoder.encode(nameAndValue[0], StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(nameAndValue[1], StandardCharsets.UTF_8));
    }
    String basic = Base64.getEncoder().encodeToString((user + ":demo").getBytes());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(http.getRootUri() + path))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", MediaType.APPLICATION_FORM_URLENCODED_VALUE)
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    try {
      // Follows no redirect, so that one is seen.
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      return ResponseEntity.status(answer.statusCode())
          .headers(headers -> answer.headers().map().forEach(headers::addAll))
          .body(answer.body());
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private ResponseEntity<String> complete(String... pairs) {
    return post("practitioner", "/tasks/" + task, pairs);
  }

  private ResponseEntity<String> change(String... pairs) {
    return post("practitioner", "/tasks/" + task + "/changes", pairs);
  }

  private JsonNode recorded() {
    return answers.of(work.reference).get(0).submission().answers();
  }

  private static String[] with(String[] pairs, String... more) {
    return java.util.stream.Stream.concat(
            java.util.Arrays.stream(pairs), java.util.Arrays.stream(more))
        .toArray(String[]::new);
  }

  private static String seen(String page) {
    Matcher seen =
        Pattern.compile("name=\"_seen\" id=\"seen\"[^>]*value=\"([^\"]*)\"").matcher(page);
    assertThat(seen.find()).isTrue();
    return seen.group(1);
  }

  private int draftsKept() {
    return jdbc.queryForObject(
        "select count(*) from form_draft where case_reference = ?", Integer.class, work.reference);
  }

  @Test
  void a_task_shows_its_form_with_whom_it_is_about() {
    ResponseEntity<String> page = get("practitioner", "/tasks/" + task);

    assertThat(page.getStatusCode().value()).isEqualTo(200);
    assertThat(page.getBody())
        .contains("<h1>Look in</h1>", "Pat Paged", "Story", "Cost a week", "Did the person fall?")
        .contains("(optional)", "Practice guide", "Write as the person <em>would</em>.")
        .contains("Nothing recorded", "Nobody has taken this task. Your first answer takes it.")
        .doesNotContain("Where was it?");
  }

  @Test
  void completing_keeps_the_answers_typed_and_says_what_comes_next() throws IOException {
    ResponseEntity<String> done = complete(with(WHOLE, "needs=food", "carers[0].name=Al"));

    assertThat(done.getStatusCode().value()).isEqualTo(303);
    assertThat(recorded())
        .isEqualTo(
            json.readTree(
                "{\"story\":\"She is well\",\"cost\":1200.5,\"seenOn\":\"2026-11-20\",\"fell\":\"no\","
                    + "\"needs\":[\"food\"],\"agreed\":false,\"carers\":[{\"name\":\"Al\"}]}"));
    assertThat(work.task()).isNull();
    URI next = done.getHeaders().getLocation();
    assertThat(get("practitioner", next.getPath()).getBody())
        .contains("data-done=\"" + task + "\"")
        .contains("Done: Look in on the person", work.reference, "Nothing is open on this case");
  }

  @Test
  void everything_that_is_wrong_is_said_at_once_by_label_and_every_word_stays() {
    ResponseEntity<String> refused =
        complete(
            "story=",
            "cost=1,20",
            "seenOn-day=31",
            "seenOn-month=4",
            "seenOn-year=2026",
            "fell=yes",
            "needs=food",
            "room=Kitchen",
            "carers[0].name=Al");

    assertThat(refused.getStatusCode().value()).isEqualTo(422);
    assertThat(refused.getBody())
        .contains("There is a problem", "<title>Error: Look in – Waymark</title>")
        .contains(
            "&#39;Story&#39; must be answered.",
            "&#39;Cost a week&#39; must be a number, such as 1,200 or 85.50.",
            "&#39;Seen on&#39; must be a real day, such as 27 3 2026.",
            "&#39;Where was it?&#39; must be answered.",
            "&#39;Room&#39; must be one of the options.")
        .contains("href=\"#f-Field_story\"", "value=\"1,20\"", "value=\"31\"", "value=\"Kitchen\"")
        .contains("value=\"Al\"");
    assertThat(answers.of(work.reference)).isEmpty();
    assertThat(work.task()).isNotNull();
    assertThat(get("practitioner", "/tasks/" + task).getBody())
        .contains("value=\"1,20\"", "value=\"31\"", "value=\"Kitchen\"", "value=\"Al\"");
  }

  @Test
  void an_answer_to_a_question_that_is_hidden_is_none_and_holds_nothing_up() {
    assertThat(complete(with(WHOLE, "where=In the bath")).getStatusCode().value()).isEqualTo(303);

    assertThat(recorded().has("where")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "planted=x, This form has no field &#39;planted&#39;.",
    "carers[0].planted=x, This form has no field",
    "known=Something else, &#39;Known&#39; cannot be changed"
  })
  void what_the_form_does_not_ask_is_refused(String sent, String reason) {
    ResponseEntity<String> refused = complete(with(WHOLE, sent));

    assertThat(refused.getStatusCode().value()).isEqualTo(422);
    assertThat(refused.getBody()).contains(reason);
    assertThat(work.task()).isNotNull();
  }

  @Test
  void the_first_change_takes_the_task_and_says_so() {
    ResponseEntity<String> changed = change("_seen=", "_drawn=", "_shown=", "story=She");

    assertThat(changed.getStatusCode().value()).isEqualTo(200);
    assertThat(changed.getBody()).contains("You have taken this task.", "Saved at");
    assertThat(changed.getHeaders().getFirst("HX-Trigger")).isEqualTo("waymark-taken");
    assertThat(work.task().getAssignee()).isEqualTo("practitioner");
    assertThat(change("_seen=" + seen(changed.getBody()), "_drawn=", "story=She fell").getBody())
        .doesNotContain("You have taken this task.");
  }

  @Test
  void a_change_brings_what_follows_from_it_and_takes_away_what_no_longer_does() {
    String shown =
        "_shown=Text_Head Field_known Field_story Field_cost Field_seenOn Field_fell"
            + " Field_needs Field_agreed Field_room List_carers Field_carer-0";
    String brought = change("_seen=", "_drawn=", shown, "fell=yes").getBody();

    assertThat(brought)
        .contains("id=\"c-Field_where\"", "hx-swap-oob=\"true\"", "Where was it?")
        .doesNotContain("id=\"c-Field_story\"");
    String gone =
        change(
                "_seen=" + seen(brought),
                "_drawn=",
                shown + " Field_where",
                "fell=no",
                "where=In the bath")
            .getBody();
    assertThat(gone).contains("id=\"c-Field_where\"").doesNotContain("Where was it?");
    assertThat(change("_seen=" + seen(gone), "_drawn=", shown, "fell=yes").getBody())
        .as("what was typed there comes back")
        .contains("value=\"In the bath\"");
  }

  @Test
  void rows_are_added_and_taken_away() {
    String two = change("_seen=", "_drawn=", "carers[0].name=Al", "_add=carers").getBody();
    assertThat(two).contains("carers[0].name", "carers[1].name", "value=\"Al\"");

    String one =
        change(
                "_seen=" + seen(two),
                "_drawn=",
                "carers[0].name=Al",
                "carers[1].name=Bo",
                "_remove=carers[0]")
            .getBody();
    assertThat(one).contains("value=\"Bo\"").doesNotContain("value=\"Al\"", "carers[1].name");
  }

  @Test
  void a_page_without_scripts_adds_rows_and_saves_by_its_buttons() {
    ResponseEntity<String> page =
        complete("_drawn=", "story=She", "carers[0].name=Al", "_add=carers");

    assertThat(page.getStatusCode().value()).isEqualTo(200);
    assertThat(page.getBody()).contains("carers[1].name", "value=\"Al\"", "She");
    assertThat(complete("_drawn=", "story=She fell", "_enter=yes").getBody()).contains("She fell");
    assertThat(work.task()).isNotNull();
  }

  @Test
  void of_two_windows_the_later_is_told_and_overwrites_nothing() {
    String first = change("_seen=", "_drawn=", "story=From the first").getBody();
    String second = change("_seen=", "_drawn=", "story=From the second").getBody();

    assertThat(second).contains("in another window").doesNotContain("Saved at");
    assertThat(get("practitioner", "/tasks/" + task).getBody()).contains("From the first");
    ResponseEntity<String> refused = complete(with(WHOLE, "_seen=", "_drawn="));
    assertThat(refused.getStatusCode().value()).isEqualTo(422);
    assertThat(refused.getBody()).contains("in another window");
    assertThat(work.task()).isNotNull();
    assertThat(complete(with(WHOLE, "_seen=" + seen(first), "_drawn=")).getStatusCode().value())
        .isEqualTo(303);
  }

  @Test
  void a_window_that_has_not_heard_of_its_own_words_goes_on_with_them() {
    String window = "_window=" + UUID.randomUUID();
    change("_seen=", "_drawn=", window, "_turn=1", "story=A dog");

    assertThat(change("_seen=", "_drawn=", window, "_turn=2", "story=A dog and a cat").getBody())
        .contains("Saved at")
        .doesNotContain("in another window");
    assertThat(get("practitioner", "/tasks/" + task).getBody()).contains("A dog and a cat");
  }

  @Test
  void of_two_things_that_a_window_sends_at_once_the_older_never_comes_last() {
    String window = "_window=" + UUID.randomUUID();
    change("_seen=", "_drawn=", window, "_turn=2", "story=A dog and a cat");
    change("_seen=", "_drawn=", window, "_turn=1", "story=A dog");

    assertThat(get("practitioner", "/tasks/" + task).getBody()).contains("A dog and a cat");
  }

  @Test
  void a_window_is_told_of_another_however_often_it_has_sent() {
    String window = "_window=" + UUID.randomUUID();
    String mine = change("_seen=", "_drawn=", window, "_turn=1", "story=A dog").getBody();
    String other = "_window=" + UUID.randomUUID();
    clock.advance(Duration.ofSeconds(1));
    change("_seen=" + seen(mine), "_drawn=", other, "_turn=1", "story=A parrot");

    assertThat(change("_seen=" + seen(mine), "_drawn=", window, "_turn=2", "story=A cat").getBody())
        .contains("in another window");
    assertThat(get("practitioner", "/tasks/" + task).getBody()).contains("A parrot");
  }

  @ParameterizedTest
  @ValueSource(strings = {"_window=nobody,_turn=1", "_turn=1", "_turn=1e9,_window="})
  void a_count_that_is_none_counts_nothing(String said) {
    change("_seen=", "_drawn=", "story=A dog");

    assertThat(change(with(said.split(","), "_seen=", "_drawn=", "story=A cat")).getBody())
        .contains("in another window");
  }

  @Test
  void whoever_wants_keeps_what_stands_in_the_later_window() {
    change("_seen=", "_drawn=", "story=From the first");

    assertThat(complete(with(WHOLE, "_seen=", "_drawn=", "_newest=yes")).getStatusCode().value())
        .isEqualTo(303);
    assertThat(recorded().path("story").asText()).isEqualTo("She is well");
  }

  @Test
  void choosing_the_words_of_the_later_window_keeps_them_and_completes_nothing() {
    change("_seen=", "_drawn=", "story=From the first");

    assertThat(change("_seen=", "_drawn=", "story=From the second", "_keep=yes").getBody())
        .contains("Saved")
        .doesNotContain("in another window");
    assertThat(complete("_seen=", "_drawn=", "story=Without scripts", "_keep=yes").getBody())
        .contains("Without scripts");
    assertThat(work.task()).isNotNull();
    assertThat(answers.of(work.reference)).isEmpty();
  }

  @Test
  void a_task_that_somebody_else_has_taken_says_who_and_takes_no_answer() {
    engine.getTaskService().claim(task, "practitioner-2");

    assertThat(get("practitioner", "/tasks/" + task).getBody())
        .contains("Tom Barker has taken this task.", "disabled");
    assertThat(change("_seen=", "_drawn=", "story=Mine").getBody())
        .contains("Tom Barker has taken this task.");
    assertThat(complete(WHOLE).getStatusCode().value()).isEqualTo(409);
    assertThat(answers.of(work.reference)).isEmpty();
    assertThat(draftsKept()).isZero();
  }

  @Test
  void a_task_of_another_team_says_whose_it_is_and_can_only_be_read() {
    String page = get("practitioner-south", "/tasks/" + task).getBody();

    assertThat(page)
        .contains("This is not your work: it is for", "Team North", "disabled")
        .doesNotContain("Your first answer takes it", "id=\"complete\"");
    String changes = "/tasks/" + task + "/changes";
    assertThat(post("practitioner-south", changes, "_seen=", "story=Mine").getStatusCode().value())
        .isEqualTo(403);
    assertThat(post("practitioner-south", "/tasks/" + task, WHOLE).getStatusCode().value())
        .isEqualTo(403);
    assertThat(answers.of(work.reference)).isEmpty();
    assertThat(draftsKept()).isZero();
  }

  @Test
  void a_form_of_another_role_or_of_a_restricted_record_stays_shut() {
    assertThat(get("broker", "/tasks/" + task).getStatusCode().value()).isIn(403, 404);
    work.restrictTo("practitioner-2", restrictions);

    ResponseEntity<String> shut = get("practitioner", "/tasks/" + task);
    assertThat(shut.getStatusCode().value()).isIn(403, 404);
    assertThat(shut.getBody()).doesNotContain("Pat Paged");
    assertThat(complete(WHOLE).getStatusCode().value()).isIn(403, 404);
    assertThat(answers.of(work.reference)).isEmpty();
  }

  @Test
  void starting_again_forgets_what_was_typed() {
    change("_seen=", "_drawn=", "story=The wrong person");

    assertThat(complete("_restart=yes").getStatusCode().value()).isEqualTo(303);
    assertThat(draftsKept()).isZero();
    assertThat(get("practitioner", "/tasks/" + task).getBody()).doesNotContain("wrong person");
  }

  @Test
  void whoever_is_not_signed_in_is_shown_the_sign_in_page() {
    assertThat(http.getForEntity("/tasks/" + task, String.class).getBody())
        .contains("Sign in – Waymark");
  }

  @Test
  void a_task_that_is_no_more_says_so() {
    complete(WHOLE);

    assertThat(change("_seen=", "_drawn=", "story=Late").getBody())
        .contains("This task is no longer open");
    assertThat(get("practitioner-2", "/tasks/" + task).getStatusCode().value()).isEqualTo(404);
    assertThat(get("practitioner", "/tasks/none").getStatusCode().value()).isEqualTo(404);
  }

  @Test
  void too_much_to_keep_is_said_and_stays_on_the_page() {
    ResponseEntity<String> refused = complete(with(WHOLE, "story=" + "words ".repeat(4_000)));

    assertThat(refused.getStatusCode().value()).isEqualTo(422);
    assertThat(refused.getBody())
        .contains("&#39;Story&#39; must be at most 20,000 characters long.", "words words");
  }

  @Test
  void what_can_be_started_is_listed_by_the_headings_of_its_forms() {
    JsonNode starts =
        http.withBasicAuth("practitioner", "demo")
            .getForEntity("/api/starts", JsonNode.class)
            .getBody();

    assertThat(starts.findValuesAsText("name"))
        .contains("Record a contact", "Raise a safeguarding concern");
    assertThat(
            http.withBasicAuth("process-owner", "demo")
                .getForEntity("/api/starts", JsonNode.class)
                .getBody())
        .isEmpty();
  }

  @Test
  void a_contact_is_recorded_on_a_page_that_ends_with_its_reference_and_what_comes_next() {
    assertThat(get("practitioner", "/start/referral").getBody())
        .contains("Record a contact", "Date received");

    ResponseEntity<String> done = recordContact("Winifred");
    assertThat(done.getStatusCode().value()).as(done.getBody()).isEqualTo(303);
    String next = get("practitioner", done.getHeaders().getLocation().getPath()).getBody();
    assertThat(next).containsPattern("REF-\\d{4}-\\d{6}").contains("What comes next");
  }

  @Test
  void a_draft_in_which_nothing_stands_keeps_nothing_of_the_record_out() {
    drafts.forget(Place.start("record-contact"), "practitioner");
    String path = "/start/referral?person=" + work.person;
    post("practitioner", "/start/referral/changes", "_seen=", "_drawn=", "personGivenName=");

    assertThat(get("practitioner", path).getBody())
        .contains("value=\"Pat\"")
        .doesNotContain("You began this form before");
  }

  @Test
  void what_arrives_in_another_shape_is_refused_and_empties_nothing() {
    change("story=Half typed");
    HttpHeaders shape = new HttpHeaders();
    shape.setContentType(MediaType.APPLICATION_JSON);
    for (String door :
        List.of("/start/referral", "/tasks/" + task, "/tasks/" + task + "/changes")) {
      assertThat(
              http.withBasicAuth("practitioner", "demo")
                  .postForEntity(door, new HttpEntity<>("{}", shape), String.class)
                  .getStatusCode())
          .as(door)
          .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }
    assertThat(get("practitioner", "/tasks/" + task).getBody()).contains("Half typed");
  }

  @Test
  void numbers_postcodes_and_words_for_not_known_are_read_as_at_every_other_door() {
    recordContact("Odd", "personPostcode=wm1o4tb", "personNhsNumber=NHS no: 999.730.1005");
    assertThat(latestContact())
        .containsEntry("person_postcode", "WM10 4TB")
        .containsEntry("person_nhs_number", "9997301005");

    recordContact("Odd", "personPostcode=no fixed abode", "personNhsNumber=not known");
    assertThat(latestContact())
        .containsEntry("person_postcode", "ZZ99 3VZ")
        .containsEntry("person_nhs_number", null);

    recordContact("Odd", "personPostcode=n/k", "personNhsNumber=none");
    assertThat(latestContact()).containsEntry("person_postcode", null);

    assertThat(recordContact("Odd", "personPostcode=WM2 4TO").getBody())
        .contains("&#39;Postcode&#39; must be a postcode of the United Kingdom, such as WM8 5UG");
  }

  @Test
  void what_a_rule_refuses_is_named_by_its_question() {
    assertThat(recordContact("Pat", "receivedAt-year=2027", "personNhsNumber=9434765910").getBody())
        .contains("&#39;Date received&#39; lies in the future")
        .contains("&#39;NHS number&#39; is not a valid NHS number");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "999\u00A0730\u00A01005|WM1\u00A04XU|22 Nov 2026",
        "999\u2009730\u20091005|WM1 4XU\u202F|Sunday 22nd November 2026",
        "\u200B9997301005\u200E|\uFEFFWM14XU|22-NOV-2026",
        "999\u2011730\u20111005|WM1\u20114XU|22\u201111\u20112026",
        "999-730-1005|WM1-4XU|22.11.2026",
        "=\"9997301005\"|wm1\u20094xu|\u200E22/11/2026"
      })
  void what_nobody_sees_in_a_number_postcode_or_date_is_no_fault(
      String number, String postcode, String received) {
    ResponseEntity<String> done =
        recordContact(
            "Odd",
            "personFamilyName=Blanks",
            "personNhsNumber=" + number,
            "personPostcode=" + postcode,
            "receivedAt-day=" + received,
            "receivedAt-month=",
            "receivedAt-year=",
            "receivedAt-time=10.15\u202Fam");

    assertThat(done.getStatusCode().value()).as(done.getBody()).isEqualTo(303);
    assertThat(latestContact())
        .containsEntry("person_nhs_number", "9997301005")
        .containsEntry("person_postcode", "WM1 4XU");
    assertThat(
            jdbc.queryForObject(
                "select answers::text from form_answer order by seq desc limit 1", String.class))
        .contains("2026-11-22T10:15")
        .doesNotContain("\u00A0", "\u2009", "\u200B");
  }

  @Test
  void a_birthday_that_stands_for_none_is_not_known_and_the_case_says_so() {
    ResponseEntity<String> done =
        recordContact(
            "Unborn",
            "safeguardingWorry=yes",
            "personDateOfBirth-day=1",
            "personDateOfBirth-month=1",
            "personDateOfBirth-year=1900");

    assertThat(done.getStatusCode().value()).as(done.getBody()).isEqualTo(303);
    assertThat(latestContact())
        .containsEntry("person_given_name", "Unborn")
        .containsEntry("person_date_of_birth", null);
    assertThat(
            recordContact(
                    "Old",
                    "personDateOfBirth-day=2",
                    "personDateOfBirth-month=1",
                    "personDateOfBirth-year=1900")
                .getBody())
        .contains("&#39;Date of birth&#39; lies in the future or more than 120 years ago");
  }

  @Test
  void a_phone_number_is_kept_as_it_is_meant_or_its_lost_digits_are_said() {
    assertThat(recordContact("Lost", "personPhone=7.7009E+09").getBody())
        .contains("&#39;Phone&#39; was shortened by a spreadsheet");
    assertThat(recordContact("Found", "personPhone=7700900123").getStatusCode().value())
        .isEqualTo(303);
    assertThat(latestContact().get("person_phone")).isEqualTo("07700900123");
  }

  @Test
  void a_nul_in_what_a_page_sends_loses_nothing_beside_it() {
    ResponseEntity<String> done = recordContact("Nul", "situation=She\0 falls\u000Boften");

    assertThat(done.getStatusCode().value()).as(done.getBody()).isEqualTo(303);
    assertThat(latestContact().get("situation")).isEqualTo("She falls\noften");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "28 November 2026 | none | none | 99:99",
        "29/11/2026 | none | 2026 | half past nine",
        "sometime | none | none | 9:30",
        "28 | Nov | 2026 | noonish",
        "3 | 13 | 26 | 25:00",
      })
  void what_cannot_be_read_stands_in_its_boxes_as_it_was_typed(
      String day, String month, String year, String time) {
    String page =
        recordContact(
                "Boxes",
                "receivedAt-day=" + day,
                "receivedAt-month=" + Objects.toString(month, ""),
                "receivedAt-year=" + Objects.toString(year, ""),
                "receivedAt-time=" + time)
            .getBody();

    assertThat(box(page, "day")).isEqualTo(day);
    assertThat(box(page, "month")).isEqualTo(Objects.toString(month, ""));
    assertThat(box(page, "year")).isEqualTo(Objects.toString(year, ""));
    assertThat(box(page, "time")).isEqualTo(time);
  }

  private static String box(String page, String part) {
    Matcher input =
        Pattern.compile("<input[^>]*name=\"receivedAt-" + part + "\"[^>]*>").matcher(page);
    assertThat(input.find()).as(page).isTrue();
    Matcher value = Pattern.compile("value=\"([^\"]*)\"").matcher(input.group());
    return value.find() ? value.group(1) : "";
  }

  @Test
  void what_a_rule_refuses_is_said_together_with_what_the_form_refuses() {
    assertThat(
            post(
                    "practitioner",
                    "/start/referral",
                    "receivedAt-day=20",
                    "receivedAt-month=11",
                    "receivedAt-year=2027",
                    "receivedAt-time=10.15am",
                    "personPostcode=nowhere",
                    "personFamilyName=Paged")
                .getBody())
        .contains("&#39;Date received&#39; lies in the future")
        .contains("&#39;Postcode&#39; must be a postcode of the United Kingdom, such as WM8 5UG")
        .contains("&#39;How&#39; must be answered.");
    assertThat(post("practitioner", "/start/referral", "safeguardingWorry=no").getBody())
        .contains("&#39;Family name&#39;: Give the family name or the given name, or both.");
  }

  @Test
  void what_the_rules_behind_a_tasks_form_refuse_is_said_with_what_the_form_refuses() {
    String reference =
        recordContact("Nobodyelse", "personFamilyName=Has This Name")
            .getHeaders()
            .getLocation()
            .getPath()
            .replaceAll(".*/", "");
    String triage = taskOf(reference, "Triage the contact");
    int entries = entriesOf(reference);

    String answer =
        post(
                "practitioner",
                "/tasks/" + triage,
                "spokeWith=person",
                "whatPersonWants=To stay",
                "residence=here",
                "noRecourse=no",
                "appearsToHaveNeeds=yes",
                "triageDecision=no-assessment",
                "outcome=advice-and-prevention",
                "reason=")
            .getBody();

    assertThat(answer)
        .contains("&#39;Reasons&#39; must be answered.")
        .contains("&#39;What becomes of it?&#39;: The person appears to have needs");
    assertThat(entriesOf(reference)).isEqualTo(entries);
  }

  @Test
  void a_form_behind_which_something_fails_keeps_its_words_and_is_heard_of() throws IOException {
    String triage = taskOf(caseOf(recordContact("Brokentable")), "Triage the contact");
    String table = Files.readString(Path.of("processes/referral/referral-priority.dmn"));
    String broken =
        engine
            .getRepositoryService()
            .createDeployment()
            .addString(
                "referral-priority.dmn",
                table.replace("<text>\"red\"</text>", "<text>string(exp(1000))</text>"))
            .deploy()
            .getId();
    String[] answers = {
      "spokeWith=person",
      "whatPersonWants=To stay where I am",
      "residence=here",
      "noRecourse=no",
      "appearsToHaveNeeds=yes",
      "triageDecision=assessment",
      "howSoon=today",
      "essentialsAtRisk=true",
      "supportAround=none",
      "carerStrain=none",
      "specialism=none",
      "reason=She can't get up"
    };

    ResponseEntity<String> page = post("practitioner", "/tasks/" + triage, answers);

    assertThat(page.getStatusCode().value()).as(page.getBody()).isEqualTo(422);
    assertThat(page.getBody()).contains("something behind this form fails", "To stay where I am");
    assertThat(broken()).hasSize(1);

    engine.getRepositoryService().deleteDeployment(broken, true);
    assertThat(post("practitioner", "/tasks/" + triage, answers).getStatusCode().value())
        .isEqualTo(303);
    assertThat(broken()).isEmpty();
  }

  private List<?> broken() {
    return engine.getRuntimeService().createIncidentQuery().incidentType("formFails").list();
  }

  private static String caseOf(ResponseEntity<String> recorded) {
    return recorded.getHeaders().getLocation().getPath().replaceAll(".*/", "");
  }

  @Test
  void what_a_role_may_not_begin_is_said_before_it_is_filled_in() throws IOException {
    String model = Files.readString(Path.of("processes/referral/referral.bpmn"));
    String narrower =
        engine
            .getRepositoryService()
            .createDeployment()
            .addString(
                "referral.bpmn",
                model.replaceAll(
                    "(waymark.startableBy\" value=)\"[^\"]*\"", "$1\"business-support\""))
            .deploy()
            .getId();
    try {
      ResponseEntity<String> shut = get("practitioner", "/start/referral");
      assertThat(shut.getStatusCode().value()).isEqualTo(403);
      assertThat(shut.getBody())
          .contains("This form is not open to you", "Your role may not begin this");
    } finally {
      engine.getRepositoryService().deleteDeployment(narrower, true);
      roles.grantAll();
    }
    assertThat(get("practitioner", "/start/referral").getStatusCode().value()).isEqualTo(200);
  }

  @Test
  void no_page_ends_in_a_bare_error() {
    String none =
        http.withBasicAuth("practitioner", "demo")
            .execute(
                "/tasks/one/nothing-here",
                org.springframework.http.HttpMethod.GET,
                request -> request.getHeaders().setAccept(List.of(MediaType.TEXT_HTML)),
                answer -> new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8));

    assertThat(none).contains("There is no such page").doesNotContain("Whitelabel");
  }

  private String taskOf(String reference, String name) {
    new Engine(engine.getManagementService())
        .runDueJobs(
            reference,
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .rootProcessInstances()
                .singleResult()
                .getId());
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(reference)
        .taskName(name)
        .singleResult()
        .getId();
  }

  private int entriesOf(String reference) {
    return jdbc.queryForObject(
        "select count(*) from chronology_entry where case_reference = ?", Integer.class, reference);
  }

  @Test
  void a_contact_with_a_worry_ends_with_the_concern_by_when_and_whose_it_is() {
    ResponseEntity<String> recorded = recordContact("Worried", "safeguardingWorry=yes");
    String path = recorded.getHeaders().getLocation().getPath();
    taskOf(caseOf(recorded), "Triage the contact");

    assertThat(get("practitioner", path).getBody())
        .contains("A safeguarding concern was raised")
        .containsPattern("SAF-\\d{4}-\\d{6}")
        .contains("Make the person safe and gather information");
  }

  @Test
  void a_worry_about_somebody_of_whom_nothing_is_known_is_on_record_and_can_be_worked_on() {
    ResponseEntity<String> recorded =
        recordContact("", "personFamilyName=", "safeguardingWorry=yes");
    String path = recorded.getHeaders().getLocation().getPath();
    String task = taskOf(caseOf(recorded), "Decide who the contact is about");

    ResponseEntity<String> page = get("practitioner", path);
    assertThat(page.getStatusCode().value()).as(page.getBody()).isEqualTo(200);
    assertThat(page.getBody()).contains(caseOf(recorded), "A safeguarding concern was raised");
    assertThat(get("practitioner", "/tasks/" + task).getStatusCode().value()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void a_case_named_on_a_concern_is_found_as_people_write_it_or_said_to_be_unknown(boolean known) {
    String named = known ? " " + work.reference.toLowerCase() + " " : "REF-1999-000001";
    String path =
        post("practitioner", "/start/safeguarding-concern", "relatedCase=" + named)
            .getHeaders()
            .getLocation()
            .getPath();

    String page = get("practitioner", path).getBody();
    if (known) {
      assertThat(page).doesNotContain("is not on file");
    } else {
      assertThat(page).contains("The case REF-1999-000001 that you named is not on file");
    }
  }

  @Test
  void a_press_on_an_empty_form_takes_nothing_and_changes_nothing() {
    ResponseEntity<String> refused = complete("_drawn=", "_seen=");

    assertThat(refused.getStatusCode().value()).isEqualTo(422);
    assertThat(work.task().getAssignee()).isNull();
  }

  @Test
  void the_second_of_two_presses_says_what_the_first_has_done() {
    assertThat(complete(WHOLE).getStatusCode().value()).isEqualTo(303);

    ResponseEntity<String> second = complete(WHOLE);
    assertThat(second.getStatusCode().value()).isEqualTo(200);
    assertThat(second.getBody()).contains("Done: ");
    assertThat(answers.of(work.reference)).hasSize(1);
  }

  @Test
  void two_presses_at_one_moment_on_a_form_that_starts_something_start_it_once() {
    String window = "_window=" + UUID.randomUUID();
    long before = contacts();

    Set<URI> places =
        Stream.generate(() -> window)
            .limit(4)
            .map(own -> CompletableFuture.supplyAsync(() -> recordContact("Pressed", own)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .map(answer -> answer.getHeaders().getLocation())
            .collect(Collectors.toSet());

    assertThat(places).hasSize(1).doesNotContainNull();
    assertThat(contacts()).isEqualTo(before + 1);
    assertThat(recordContact("Pressed", window).getHeaders().getLocation()).isIn(places);
    assertThat(contacts()).isEqualTo(before + 1);
  }

  @Test
  void other_words_in_a_window_that_somebody_stepped_back_to_start_another_one() {
    String window = "_window=" + UUID.randomUUID();
    String refused = recordContact("Back", window, "channel=").getBody();
    assertThat(refused).contains("There is a problem");

    String first = caseOf(recordContact("Back", window));
    String second = caseOf(recordContact("Back", window, "situation=Somebody else falls"));
    assertThat(second).isNotEqualTo(first);
  }

  private long contacts() {
    return jdbc.queryForObject("select count(*) from contact", Long.class);
  }

  private Map<String, Object> latestContact() {
    return jdbc.queryForMap("select * from contact order by case_reference desc limit 1");
  }

  private ResponseEntity<String> recordContact(String givenName, String... instead) {
    Map<String, String> contact = new LinkedHashMap<>();
    for (String pair : with(CONTACT, with(instead, "personGivenName=" + givenName))) {
      contact.put(pair.split("=")[0], pair);
    }
    return post("practitioner", "/start/referral", contact.values().toArray(String[]::new));
  }

  @Test
  void a_contact_that_matches_nobody_for_certain_says_whom_it_may_be_about() {
    String last = Surnames.unlikeAnybodys();
    PersonDetails onFile = PersonDetails.named("Pat", last).build();
    UUID person = Acting.as("practitioner", () -> ((Outcome.Done) people.create(onFile)).id());
    ResponseEntity<String> recorded = recordContact("Pat", "personFamilyName=" + last);
    String path = recorded.getHeaders().getLocation().getPath();
    taskOf(caseOf(recorded), "Decide who the contact is about");

    assertThat(get("practitioner", path).getBody())
        .contains("Whom it may be about", "Pat " + last + ", date of birth not known")
        .contains("/people/" + person)
        .contains("Decide who the contact is about");
  }

  @Test
  void a_contact_that_is_begun_from_a_persons_page_is_filled_from_the_record() {
    drafts.forget(Place.start("record-contact"), "practitioner");
    String path = "/start/referral?person=" + work.person;

    assertThat(get("practitioner", path).getBody())
        .contains("value=\"Pat\"", "value=\"Paged\"")
        .doesNotContain("You began this form before");
    post(
        "practitioner",
        "/start/referral/changes",
        "_seen=",
        "_drawn=",
        "personGivenName=Somebody",
        "personFamilyName=Else");
    assertThat(get("practitioner", path).getBody())
        .contains(
            "value=\"Somebody\"", "You began this form before; it may be about somebody else");
    assertThat(
            post("practitioner", "/start/referral", "_restart=yes", "_person=" + work.person)
                .getHeaders()
                .getLocation())
        .hasToString(path);
    assertThat(get("practitioner", path).getBody()).contains("value=\"Pat\"");
  }

  @Test
  void a_form_that_is_begun_for_somebody_restricted_says_nothing_of_them() {
    drafts.forget(Place.start("record-contact"), "practitioner");
    work.restrictTo("practitioner-2", restrictions);

    assertThat(get("practitioner", "/start/referral?person=" + work.person).getBody())
        .doesNotContain("Paged");
  }

  @Test
  void what_comes_next_is_shown_to_nobody_who_may_not_see_the_case() {
    String path = "/start/referral/done/" + work.reference;
    assertThat(get("practitioner", path).getBody()).contains("Look in on the person");
    assertThat(get("provider-a", path).getStatusCode().value()).isEqualTo(404);
    assertThat(get("practitioner", "/start/referral/done/REF-1999-000001").getStatusCode().value())
        .isEqualTo(404);

    work.restrictTo("practitioner-2", restrictions);

    ResponseEntity<String> shut = get("practitioner", path);
    assertThat(shut.getStatusCode().value()).isEqualTo(404);
    assertThat(shut.getBody()).doesNotContain("Look in on the person");
  }

  @Test
  void there_is_no_form_for_what_nobody_starts() {
    assertThat(List.of("/start/none", "/start/escalate-overdue-work", "/start/triage-contact"))
        .allSatisfy(
            path -> assertThat(get("practitioner", path).getStatusCode().value()).isEqualTo(404));
  }
}
