package org.waymark.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.support.CaseFileTest;
import org.waymark.casefile.support.TestNhsNumbers;
import org.waymark.support.CapturedLog;

class CaseFileApiTest extends CaseFileTest {

  @Autowired WebApplicationContext context;
  private MockMvc http;

  @BeforeEach
  void connect() {
    http = MockMvcBuilders.webAppContextSetup(context).build();
  }

  @Test
  void a_case_s_page_has_its_person_chronology_links_and_further_sections() throws Exception {
    var person = onFile(PersonDetails.named("Ann", "Paged").build());
    var reference = cases.open("REF", person, TODAY, "team-north");
    http.perform(get("/api/cases/{r}", reference))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.reference").value(reference))
        .andExpect(jsonPath("$.restricted").value(false))
        .andExpect(jsonPath("$.details.openedOn").value("2026-11-23"))
        .andExpect(jsonPath("$.details.team").value("team-north"))
        .andExpect(jsonPath("$.person.details.lastName").value("Paged"))
        .andExpect(jsonPath("$.chronology[0].kind").value("case-opened"))
        .andExpect(jsonPath("$.links").isEmpty())
        .andExpect(jsonPath("$.sample.about").value(reference));
  }

  @Test
  void of_a_restricted_case_others_learn_that_it_exists_and_no_more() throws Exception {
    var person = onFile(PersonDetails.named("Ann", "Secret").build());
    var reference = cases.open("REF", person, TODAY, "team-north");
    restrictTo("practitioner-2", person);
    http.perform(get("/api/cases/{r}", reference))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .json("{\"reference\":\"%s\",\"restricted\":true}".formatted(reference), true));
    http.perform(get("/api/cases/{r}/notes", reference)).andExpect(status().isForbidden());
    send(post("/api/cases/{r}/notes", reference), "{\"text\":\"x\"}")
        .andExpect(status().isForbidden());
  }

  @Test
  void what_the_database_refuses_is_a_fault_and_no_change_by_somebody_else() throws Exception {
    var reference = cases.open("REF", somebody(), TODAY, "team-north");
    jdbc.execute("alter table case_note add constraint note_test_ck check (text <> 'Impossible')");
    try (CapturedLog log = new CapturedLog()) {
      send(post("/api/cases/{r}/notes", reference), "{\"text\":\"Impossible\"}")
          .andExpect(status().isInternalServerError())
          .andExpect(content().string(containsString("This could not be saved")))
          .andExpect(content().string(not(containsString("Somebody else"))));
      assertThat(log.text())
          .contains("The database refused what was sent to the case file")
          .doesNotContain("Impossible");
    } finally {
      jdbc.execute("alter table case_note drop constraint note_test_ck");
    }
  }

  @Test
  void an_unknown_case_is_not_found() throws Exception {
    http.perform(get("/api/cases/REF-1900-000001"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.detail").value("There is no such case."));
  }

  @Test
  void those_who_do_not_work_with_people_are_refused() throws Exception {
    var reference = cases.open("REF", somebody(), TODAY, "team-north");
    user.as("provider-a", "providers");
    http.perform(get("/api/cases/{r}", reference)).andExpect(status().isForbidden());
    http.perform(get("/api/people").param("q", "ann")).andExpect(status().isForbidden());
    http.perform(get("/api/people/{id}", UUID.randomUUID())).andExpect(status().isForbidden());
    send(post("/api/people"), "{\"lastName\":\"Test\"}").andExpect(status().isForbidden());
    send(post("/api/people/likely-duplicates"), "{}").andExpect(status().isForbidden());
  }

  @Test
  void a_note_is_written_and_read() throws Exception {
    var reference = cases.open("REF", null, TODAY, "team-north");
    send(post("/api/cases/{r}/notes", reference), "{\"text\":\"Rang.\"}")
        .andExpect(status().isCreated());
    http.perform(get("/api/cases/{r}/notes", reference))
        .andExpect(jsonPath("$[0].text").value("Rang."))
        .andExpect(jsonPath("$[0].by").value("practitioner"));
  }

  @Test
  void an_empty_note_is_refused() throws Exception {
    var reference = cases.open("REF", null, TODAY, "team-north");
    expectError(send(post("/api/cases/{r}/notes", reference), "{\"text\":\" \"}"), "text");
    expectError(send(post("/api/cases/{r}/notes", reference), "{\"text\":\"\\u0000\"}"), "text");
  }

  @Test
  void whoever_is_found_comes_with_what_is_open_and_with_whom() throws Exception {
    var last = "Api" + letters();
    var person = onFile(PersonDetails.named("Ann", last).build());
    http.perform(get("/api/people").param("q", last))
        .andExpect(jsonPath("$[0].openCases").isEmpty());
    var reference = cases.open("REF", person, TODAY, "team-north");
    cases.close(cases.open("REF", person, TODAY, "team-north"), "no-further-action");
    http.perform(get("/api/people").param("q", last))
        .andExpect(jsonPath("$[0].openCases.length()").value(1))
        .andExpect(jsonPath("$[0].openCases[0].reference").value(reference))
        .andExpect(jsonPath("$[0].openCases[0].team").value("team-north"));
    restrictTo("somebody-else", person);
    http.perform(get("/api/people").param("q", last)).andExpect(content().json("[]", true));
  }

  @Test
  void a_name_of_one_character_may_be_asked_for() throws Exception {
    var person = onFile(PersonDetails.named("芳", "龘").build());
    http.perform(get("/api/people").param("q", "龘"))
        .andExpect(jsonPath("$[0].id").value(person.toString()));
  }

  @Test
  void a_person_is_put_on_file_found_shown_and_corrected() throws Exception {
    var last = "Api" + letters();
    var body =
        "{\"firstName\":\"Margaret\",\"lastName\":\"%s\",\"dateOfBirth\":\"1941-03-07\"}"
            .formatted(last);
    send(post("/api/people"), body)
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.id").exists());
    send(post("/api/people/likely-duplicates"), body)
        .andExpect(jsonPath("$[0].reasons[0]").value("Same name"));
    var id = people.search(last, 1).get(0).id();
    http.perform(get("/api/people").param("q", last))
        .andExpect(jsonPath("$[0].id").value(id.toString()));
    var corrected =
        "{\"reason\":\"Asked\",\"details\":{\"firstName\":\"Peggy\",\"lastName\":\"%s\"}}"
            .formatted(last);
    send(put("/api/people/{id}", id), corrected).andExpect(status().isOk());
    http.perform(get("/api/people/{id}", id))
        .andExpect(jsonPath("$.details.firstName").value("Peggy"))
        .andExpect(jsonPath("$.cases").isEmpty())
        .andExpect(jsonPath("$.relationships").isEmpty());
    http.perform(get("/api/people/{id}/corrections", id))
        .andExpect(jsonPath("$[0].before.firstName").value("Margaret"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01", "1899-12-30", "1901-01-01", "9999-12-31"})
  void a_birthday_that_stands_for_none_is_not_known(String born) throws Exception {
    var last = "Api" + letters();
    send(
            post("/api/people"),
            "{\"lastName\":\"%s\",\"dateOfBirth\":\"%s\",\"dateOfBirthEstimated\":true}"
                .formatted(last, born))
        .andExpect(status().isCreated());
    var details = people.search(last, 1).get(0).details();
    assertThat(details.dateOfBirth()).isNull();
    assertThat(details.dateOfBirthEstimated()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s.%s.%s", "NHS no: %s %s %s"})
  void an_nhs_number_is_read_however_it_is_written(String shape) throws Exception {
    var last = "Api" + letters();
    var number = TestNhsNumbers.next();
    var written =
        shape.formatted(number.substring(0, 3), number.substring(3, 6), number.substring(6));
    send(post("/api/people"), "{\"lastName\":\"%s\",\"nhsNumber\":\"%s\"}".formatted(last, written))
        .andExpect(status().isCreated());
    assertThat(people.search(last, 1).get(0).details().nhsNumber()).isEqualTo(number);
  }

  @Test
  void of_two_programs_that_read_a_record_the_second_overwrites_nothing() throws Exception {
    UUID id = somebody();
    String read =
        http.perform(get("/api/people/{id}", id)).andReturn().getResponse().getHeader("ETag");
    String changed =
        "{\"reason\":\"Asked\",\"details\":{\"lastName\":\"Test\",\"phone\":\"07700 900333\"}}";
    send(put("/api/people/{id}", id).header("If-Match", read), changed).andExpect(status().isOk());
    send(
            put("/api/people/{id}", id).header("If-Match", read),
            "{\"reason\":\"Asked\",\"details\":{\"lastName\":\"Test\",\"alerts\":\"Dog\"}}")
        .andExpect(status().isPreconditionFailed())
        .andExpect(content().string(containsString("has changed since it was read")));
    http.perform(get("/api/people/{id}", id))
        .andExpect(jsonPath("$.details.phone").value("07700 900333"));
  }

  @Test
  void bad_details_are_refused_with_their_fields_and_never_repeated() throws Exception {
    send(post("/api/people"), "{\"firstName\":\"Ann\",\"email\":\"secret-word\"}")
        .andExpect(status().isBadRequest())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.errors[0].field").value("lastName"))
        .andExpect(jsonPath("$.errors[1].field").value("email"))
        .andExpect(content().string(not(containsString("secret-word"))));
  }

  @Test
  void what_cannot_be_read_is_refused_with_its_field_and_never_repeated() throws Exception {
    send(post("/api/people"), "{\"lastName\":\"Test\",\"address\":{\"line1\":[\"secret-word\"]}}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("address.line1"))
        .andExpect(content().string(not(containsString("secret-word"))));
    send(post("/api/people"), "{\"dateOfBirth\":\"secret-word\"}")
        .andExpect(jsonPath("$.errors[0].field").value("dateOfBirth"))
        .andExpect(content().string(not(containsString("secret-word"))));
    send(post("/api/people"), "secret-word")
        .andExpect(status().isBadRequest())
        .andExpect(content().string(not(containsString("secret-word"))));
    expectError(http.perform(get("/api/people/not-an-id")), "id");
    expectError(http.perform(get("/api/people")), "q");
    expectError(http.perform(get("/api/people").param("q", "a")), "q");
  }

  @Test
  void a_correction_needs_details_and_a_reason() throws Exception {
    var person = somebody();
    expectError(send(put("/api/people/{id}", person), "{\"reason\":\"x\"}"), "details");
    expectError(
        send(put("/api/people/{id}", person), "{\"details\":{\"lastName\":\"Test\"}}"), "reason");
  }

  @Test
  void an_unknown_person_is_not_found() throws Exception {
    http.perform(get("/api/people/{id}", UUID.randomUUID())).andExpect(status().isNotFound());
  }

  @Test
  void of_a_restricted_person_others_learn_that_the_record_exists_and_no_more() throws Exception {
    var person = onFile(PersonDetails.named("Ann", "Secret").build());
    restrictTo("practitioner-2", person);
    http.perform(get("/api/people/{id}", person))
        .andExpect(content().json("{\"id\":\"%s\",\"restricted\":true}".formatted(person), true));
    http.perform(get("/api/people/{id}/corrections", person)).andExpect(status().isForbidden());
    http.perform(get("/api/people/{id}/relationships", person)).andExpect(status().isForbidden());
    send(put("/api/people/{id}", person), "{\"reason\":\"x\",\"details\":{\"lastName\":\"Test\"}}")
        .andExpect(status().isForbidden());
  }

  @Test
  void relationships_are_added_and_ended() throws Exception {
    var person = somebody();
    send(
            post("/api/people/{id}/relationships", person),
            "{\"kind\":\"CARER\",\"contactName\":\"Test Carer\",\"mainCarer\":true}")
        .andExpect(status().isCreated());
    var id =
        jdbc.queryForObject("select id from relationship where person_id = ?", UUID.class, person);
    send(
            put("/api/people/{id}/relationships/{r}/end", person, id),
            "{\"on\":\"2026-11-23\",\"reason\":\"Moved\"}")
        .andExpect(status().isOk());
    http.perform(get("/api/people/{id}/relationships", person))
        .andExpect(jsonPath("$[0].ended").value(true));
    expectError(
        send(post("/api/people/{id}/relationships", person), "{\"kind\":\"NOBODY\"}"), "kind");
  }

  @Test
  void managers_restrict_and_lift_and_others_are_told_why_not() throws Exception {
    var person = somebody();
    var naming =
        "{\"named\":[\"practitioner-2\",\"team-manager\"],\"reason\":\"Works here\",\"reviewOn\":\"2027-05-01\"}";
    send(post("/api/people/{id}/restriction", person), naming)
        .andExpect(status().isForbidden())
        .andExpect(
            jsonPath("$.detail")
                .value("Only a team manager or a service manager may restrict a record."));
    asTeamManager();
    send(post("/api/people/{id}/restriction", person), naming).andExpect(status().isCreated());
    http.perform(get("/api/people/{id}/restriction", person))
        .andExpect(jsonPath("$.named[1]").value("team-manager"));
    send(put("/api/people/{id}/restriction", person), naming).andExpect(status().isOk());
    send(post("/api/people/{id}/restriction/lift", person), "{\"reason\":\"Left\"}")
        .andExpect(status().isOk());
    http.perform(get("/api/people/{id}/restriction", person)).andExpect(status().isNotFound());
  }

  @Test
  void in_an_emergency_the_record_opens_for_the_one_who_says_why() throws Exception {
    var person = somebody();
    restrictTo("practitioner-2", person);
    expectError(
        send(post("/api/people/{id}/restriction/emergency-access", person), "{}"), "reason");
    send(
            post("/api/people/{id}/restriction/emergency-access", person),
            "{\"reason\":\"Found on the floor\"}")
        .andExpect(status().isOk());
    http.perform(get("/api/people/{id}", person)).andExpect(jsonPath("$.restricted").value(false));
  }

  @Test
  void managers_see_what_was_opened_in_an_emergency_until_one_has_looked() throws Exception {
    var person = somebody();
    restrictTo("practitioner-2", person);
    send(
        post("/api/people/{id}/restriction/emergency-access", person),
        "{\"reason\":\"Found on the floor\"}");
    http.perform(get("/api/restrictions/opened")).andExpect(status().isForbidden());
    asServiceManager();
    var opened = "$[?(@.personId == '" + person + "')]";
    var answer =
        http.perform(get("/api/restrictions/opened"))
            .andExpect(jsonPath(opened + ".userId").value("practitioner"))
            .andExpect(jsonPath(opened + ".reason").value("Found on the floor"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    List<String> ids = JsonPath.read(answer, opened + ".id");
    var looked = "/api/restrictions/opened/{id}/looked";
    asPractitioner();
    send(post(looked, ids.get(0)), "").andExpect(status().isForbidden());
    asServiceManager();
    send(post(looked, ids.get(0)), "").andExpect(status().isOk());
    expectError(send(post(looked, ids.get(0)), ""), "id");
    http.perform(get("/api/restrictions/opened")).andExpect(jsonPath(opened).isEmpty());
  }

  @Test
  void managers_see_who_read_a_record() throws Exception {
    var person = somebody();
    people.read(person, "person-page");
    http.perform(get("/api/people/{id}/readings", person)).andExpect(status().isForbidden());
    asTeamManager();
    http.perform(get("/api/people/{id}/readings", person))
        .andExpect(jsonPath("$[?(@.userId == 'practitioner')].purpose").exists());
  }

  private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
    return http.perform(request.contentType(MediaType.APPLICATION_JSON).content(body));
  }

  private static void expectError(ResultActions result, String field) throws Exception {
    result.andExpect(status().isBadRequest()).andExpect(jsonPath("$.errors[0].field").value(field));
  }
}
