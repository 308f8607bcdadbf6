package org.waymark.imports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.waymark.support.Engine;
import org.waymark.support.WaymarkTest;

/** Files over the wire into the whole application. */
@WaymarkTest
class ImportOverHttpTest {

  private static final String HEADER =
      "Contact ID,Date received,Channel,Source,Family name,Postcode,Person knows and agrees,"
          + "Presenting situation,Urgent,Safeguarding worry\n";

  @Autowired private TestRestTemplate http;
  @Autowired private JdbcClient jdbc;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService management;

  @Test
  void an_imported_contact_is_a_running_referral_of_its_areas_team() {
    String row = "HTTP-1,3/7/2026,phone,gp,Hill,WM6 4AB,yes,Has fallen,yes,no\n";

    JsonNode report = post("business-support", "contacts", file(HEADER + row)).getBody();

    assertThat(report.toString())
        .isEqualTo("{\"accepted\":1,\"unchanged\":0,\"rejected\":[],\"rejectedRows\":0}");
    String reference =
        jdbc.sql("select reference from import_row order by reference desc limit 1")
            .query(String.class)
            .single();
    assertThat(reference).matches("REF-2026-\\d{6}");
    var instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(reference, "referral")
            .singleResult();
    assertThat(runtime.getVariable(instance.getId(), "receivedOn")).isEqualTo("2026-07-03");
    assertThat(runtime.getVariable(instance.getId(), "urgent")).isEqualTo(true);
    assertThat(team(reference)).isEqualTo("team-south");
    assertThat(post("business-support", "contacts", file(HEADER + row)).getBody().get("unchanged"))
        .hasToString("1");
  }

  @ParameterizedTest
  @CsvSource({
    "Nightowl, 2026-07-02 22:15, 2026-07-03",
    "Nightlark, 2026-07-02 04:15, 2026-07-02",
    "Owlerton, 2026-06-26 22:15, 2026-06-29"
  })
  void a_hand_over_of_the_night_is_due_on_the_working_morning_after_it(
      String name, String received, LocalDate morning) {
    String header = HEADER.replace("Postcode", "Date of birth,Out of hours");
    String row = ",%s,phone,gp,%s,07-MAR-1939,yes,yes,Has fallen,no,no\n".formatted(received, name);

    post("business-support", "contacts", file(header + row));

    String reference = begun(name);
    assertThat(
            jdbc.sql(
                    "select (due_at at time zone 'Europe/London')::date from clock"
                        + " where case_reference = ? and timescale = 'overnight-handover'")
                .param(reference)
                .query(LocalDate.class)
                .single())
        .isEqualTo(morning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Unwrapped|\"=\"\"07700900123\"\"\"|07700900123",
        "Noughtless|7700900123|07700900123",
        "Remarked|07700 900123 (daughter)|07700 900123 (daughter)",
        "Nobreak|07700\u00A0900\u00A0123|07700 900 123",
        "Abroad|00353 1 496 0123|00353 1 496 0123"
      })
  void a_phone_number_reaches_the_persons_record(String name, String phone, String kept) {
    String header = HEADER.replace("Postcode", "Date of birth,Phone");
    String row = ",22/11/2026 08:05,phone,gp,%s,05-SEP-1941,%s,yes,Has fallen,no,no\n";

    JsonNode report =
        post("business-support", "contacts", file(header + row.formatted(name + "son", phone)))
            .getBody();

    assertThat(report.get("accepted").asInt()).as(report.toString()).isEqualTo(1);
    begun(name + "son");
    assertThat(
            jdbc.sql(
                    "select phone from person where last_name = ? and date_of_birth = '1941-09-05'")
                .param(name + "son")
                .query(String.class)
                .single())
        .isEqualTo(kept);
  }

  @Test
  void a_row_that_is_not_kept_never_takes_a_safeguarding_worry_with_it_in_silence() {
    String known = "HTTP-W1,3/7/2026,phone,gp,Hill,WM6 4AB,yes,Has fallen,yes,";
    post("business-support", "contacts", file(HEADER + known + "no\n"));
    String unreadable = "HTTP-W2,3/7/2026,phone,gp,Hi\uFFFDll,WM6 4AB,yes,Has fallen,yes,yes\n";

    JsonNode report =
        post("business-support", "contacts", file(HEADER + known + "yes\n" + unreadable)).getBody();

    assertThat(report.get("rejectedRows").asInt()).isEqualTo(2);
    assertThat(report.get("rejected"))
        .filteredOn(it -> it.get("message").asText().contains("by hand now"))
        .extracting(it -> it.get("line").asInt())
        .containsExactly(2, 3);
  }

  @Test
  void the_same_file_sent_three_times_at_once_is_kept_once() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int row = 0; row < 8; row++) {
      rows.append("HTTP-C").append(row);
      rows.append(",3/7/2026,phone,gp,Hill,WM6 4AB,yes,Has fallen,yes,no\n");
    }

    List<JsonNode> reports =
        IntStream.range(0, 3)
            .mapToObj(
                number ->
                    CompletableFuture.supplyAsync(
                        () ->
                            post("business-support", "contacts", file(rows.toString())).getBody()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(reports).extracting(it -> it.get("rejectedRows").asInt()).containsOnly(0);
    assertThat(reports.stream().mapToInt(it -> it.get("accepted").asInt()).sum()).isEqualTo(8);
    assertThat(reports.stream().mapToInt(it -> it.get("unchanged").asInt()).sum()).isEqualTo(16);
  }

  @Test
  void a_rejected_row_always_has_line_column_and_message() {
    JsonNode report = post("team-manager", "contacts", file(HEADER + "HTTP-2,\"open\n")).getBody();

    JsonNode rejected = report.get("rejected").get(0);
    assertThat(rejected.get("line").asInt()).isEqualTo(2);
    assertThat(rejected.get("column").isNull()).isTrue();
    assertThat(rejected.get("message").asText()).contains("never closed");
  }

  @Test
  void the_sample_list_is_imported_whole_and_again_changes_nothing() {
    Resource sample = new FileSystemResource(Path.of("docs", "samples", "contacts.csv"));

    JsonNode first = post("business-support", "contacts", sample).getBody();
    JsonNode second = post("business-support", "contacts", sample).getBody();

    assertThat(first.get("rejected")).isEmpty();
    assertThat(first.get("accepted").asInt() + first.get("unchanged").asInt()).isEqualTo(252);
    assertThat(second.get("unchanged").asInt()).isEqualTo(252);
  }

  @Test
  void a_run_is_listed_with_what_it_kept_and_can_be_stopped_no_more_when_it_has_ended() {
    post("business-support", "contacts", file(HEADER + "HTTP-9,\"open\n"));

    JsonNode latest = get("team-manager", "/api/imports").get(0);
    assertThat(latest.get("kind").asText()).isEqualTo("contacts");
    assertThat(latest.get("by").asText()).isEqualTo("business-support");
    assertThat(latest.get("state").asText()).isEqualTo("FINISHED");
    assertThat(latest.get("percent").asInt()).isEqualTo(100);
    assertThat(latest.get("rejectedRows").asInt()).isEqualTo(1);

    assertThat(stop("business-support", latest.get("id").asText())).isEqualTo(409);
    assertThat(stop("business-support", "999999999")).isEqualTo(404);
    assertThat(stop("practitioner", latest.get("id").asText())).isEqualTo(403);
  }

  @Test
  void a_run_stops_between_its_rows_when_somebody_else_s_request_says_so() {
    Resource many =
        file(
            HEADER
                + IntStream.range(0, 300)
                    .mapToObj(
                        n -> "STOP-" + n + ",3/7/2026,phone,gp,Stopp,WM6 4AB,yes,Fell,no,no\n")
                    .collect(Collectors.joining()));
    var report =
        CompletableFuture.supplyAsync(() -> post("business-support", "contacts", many).getBody());
    String id = idOfTheRunWithRows();

    assertThat(stop("practitioner", id)).isEqualTo(403);
    assertThat(stop("team-manager", id)).isEqualTo(202);

    JsonNode said = report.join();
    assertThat(said.get("stopped").asBoolean()).isTrue();
    assertThat(said.get("accepted").asInt()).isBetween(50, 250);
    JsonNode run = get("team-manager", "/api/imports").get(0);
    assertThat(run.get("state").asText()).isEqualTo("STOPPED");
    assertThat(run.get("stopAskedBy").asText()).isEqualTo("team-manager");
    assertThat(run.get("accepted")).isEqualTo(said.get("accepted"));
  }

  private String idOfTheRunWithRows() {
    String running = "select id from import_run where state = 'RUNNING' and accepted_rows > 0";
    await().until(() -> !jdbc.sql(running).query(Long.class).list().isEmpty());
    return jdbc.sql(running).query(Long.class).single().toString();
  }

  private JsonNode get(String user, String path) {
    return http.withBasicAuth(user, "demo").getForObject(path, JsonNode.class);
  }

  private int stop(String user, String id) {
    return http.withBasicAuth(user, "demo")
        .exchange("/api/imports/" + id, HttpMethod.DELETE, null, JsonNode.class)
        .getStatusCode()
        .value();
  }

  @ParameterizedTest
  @CsvSource({
    "practitioner, contacts, 403",
    "provider-a, contacts, 403",
    "process-owner, contacts, 403",
    "service-manager, shoes, 404",
    "administrator, contacts, 400"
  })
  void refusals_are_problem_details(String user, String kind, int status) {
    ResponseEntity<JsonNode> answer = post(user, kind, file("PK\u0003\u0004"));

    assertThat(answer.getStatusCode().value()).isEqualTo(status);
    assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
    assertThat(answer.getBody().get("status").asInt()).isEqualTo(status);
  }

  @Test
  void nobody_imports_without_signing_in() {
    ResponseEntity<String> answer =
        http.postForEntity("/api/imports/contacts", parts(file(HEADER)), String.class);

    assertThat(answer.getStatusCode()).isIn(HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN);
  }

  /** The case of an imported contact, after what the engine does by itself. */
  private String begun(String familyName) {
    String reference =
        jdbc.sql("select case_reference from contact where person_family_name = ?")
            .param(familyName)
            .query(String.class)
            .single();
    String instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(reference, "referral")
            .singleResult()
            .getId();
    new Engine(management).runDueJobs(reference, instance);
    return reference;
  }

  private ResponseEntity<JsonNode> post(String user, String kind, Resource file) {
    return http.withBasicAuth(user, "demo")
        .postForEntity("/api/imports/" + kind, parts(file), JsonNode.class);
  }

  private static LinkedMultiValueMap<String, Object> parts(Resource file) {
    LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    parts.add("file", file);
    return parts;
  }

  private static Resource file(String text) {
    return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return "contacts.csv";
      }
    };
  }

  private String team(String reference) {
    return jdbc.sql("select team from case_file where reference = :reference")
        .param("reference", reference)
        .query(String.class)
        .single();
  }
}
