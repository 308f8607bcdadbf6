package org.waymark.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.ResultActions;
import org.waymark.casefile.CaseDirectory.LinkKind;
import org.waymark.casefile.CaseHandling;
import org.waymark.casefile.EmergencyAccess;
import org.waymark.casefile.EmergencyAccess.Opened;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.RelationshipDetails;
import org.waymark.casefile.RelationshipKind;
import org.waymark.casefile.Relationships;
import org.waymark.casefile.Restrictions;
import org.waymark.support.Acting;
import org.waymark.support.SettableClock;

/** Pages and API as an administrator finds them, before, in and after an emergency. */
class AdministratorInEmergencyPageTest extends PageTest {

  private static final String WHY = "The ward needs her allergies and everything else is down";
  private static final String READ_ONLY = "and change nothing on it.";
  private static final String CHANGE = "{\"reason\":\"Why\",\"details\":{\"lastName\":\"Other\"}}";

  @Autowired Restrictions restrictions;
  @Autowired Relationships relationships;
  @Autowired EmergencyAccess emergencies;
  @Autowired CaseHandling handling;
  @Autowired JdbcTemplate jdbc;
  @Autowired SettableClock clock;
  private UUID person;
  private String reference;
  private UUID other;
  private String othersCase;

  @BeforeEach
  void onFile() {
    nothingWaits();
    person = onFile(PersonDetails.named("Olive", last).build());
    reference = Acting.as("practitioner", () -> cases.open("REF", person, OPENED, "team-north"));
    other = onFile(PersonDetails.named("Zebedee", last + "son").build());
    othersCase = open("SAF", other);
    as = "administrator";
  }

  /** What waits stands in the bar of every page of managers, so of other tests' too. */
  @AfterEach
  void nothingWaits() {
    jdbc.update(
        "update emergency_access set looked_at = opened_at, looked_by = 'test'"
            + " where looked_at is null");
  }

  private void openRecord() throws Exception {
    send("/people/" + person + "/emergency-access", Map.of("reason", WHY))
        .andExpect(redirectedUrl("/people/" + person + "?done=emergency#top"));
  }

  private ResultActions ask(HttpMethod method, String where, String json) throws Exception {
    return http.perform(
        request(method, where)
            .with(user(as).authorities(new SimpleGrantedAuthority(as + "s")))
            .session(session)
            .cookie(new Cookie("WAYMARK-XSRF-TOKEN", "of-the-page"))
            .header("X-WAYMARK-XSRF-TOKEN", "of-the-page")
            .contentType(MediaType.APPLICATION_JSON)
            .content(json));
  }

  private ResultActions ask(String where) throws Exception {
    return ask(HttpMethod.GET, where, "");
  }

  private List<String> pagesOf(UUID whose, String about) {
    return List.of(
        "/people/" + whose,
        "/people/" + whose + "/before",
        "/cases/" + about,
        "/cases/" + about + "/for-the-person");
  }

  private List<String> doorsOf(UUID whose, String about) {
    return List.of(
        "/api/people/" + whose,
        "/api/people/" + whose + "/open-work",
        "/api/people/" + whose + "/corrections",
        "/api/people/" + whose + "/relationships",
        "/api/people/" + whose + "/joined",
        "/api/cases/" + about,
        "/api/cases/" + about + "/notes",
        "/api/cases/" + about + "/corrections",
        "/api/cases/" + about + "/clocks");
  }

  @Test
  void the_refusal_leads_to_emergency_access_and_says_what_follows() throws Exception {
    for (String page : pagesOf(person, reference)) {
      look(page)
          .andExpect(status().isForbidden())
          .andExpect(says("action=\"/people/" + person + "/emergency-access\""))
          .andExpect(says("open to you for four hours, to be read and not changed"))
          .andExpect(says("Managers are told at once that it was you"))
          .andExpect(saysNothingOf(last));
    }
    look("/people").andExpect(status().isForbidden()).andExpect(saysNothingOf("emergency-access"));
    look("/cases/REF-1900-000001")
        .andExpect(status().isForbidden())
        .andExpect(saysNothingOf("emergency-access"));
    for (String door : doorsOf(person, reference)) {
      ask(door).andExpect(status().isForbidden()).andExpect(saysNothingOf(last));
    }
    for (String door : List.of("/api/people/" + person, "/api/cases/" + reference)) {
      ask(door)
          .andExpect(
              jsonPath(
                  "$.detail",
                  Matchers.containsString(
                      "POST /api/people/" + person + "/restriction/emergency-access")));
    }
  }

  @Test
  void a_weak_reason_is_refused_at_its_field_and_opens_nothing() throws Exception {
    send("/people/" + person + "/emergency-access", Map.of("reason", "urgent"))
        .andExpect(status().isBadRequest())
        .andExpect(says("must say in a sentence what would happen otherwise"))
        .andExpect(says("urgent</textarea>"))
        .andExpect(saysNothingOf(last));
    ask(HttpMethod.POST, emergencyDoor(), "{\"reason\":\"urgent\"}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("reason"));
    look("/people/" + person).andExpect(status().isForbidden());
  }

  @Test
  void the_record_and_its_cases_are_read_and_hold_no_form() throws Exception {
    openRecord();
    look("/people/" + person)
        .andExpect(says("Olive " + last))
        .andExpect(says("You read this by emergency access"))
        .andExpect(saysNothingOf("Record a contact"));
    look("/cases/" + reference).andExpect(says("Olive " + last));
    for (String page : pagesOf(person, reference)) {
      look(page)
          .andExpect(status().isOk())
          .andExpect(saysNothingOf("method=\"post\" action=\"/people/"))
          .andExpect(saysNothingOf("method=\"post\" action=\"/cases/"));
    }
  }

  @Test
  void a_program_takes_it_by_the_same_door_and_reads() throws Exception {
    ask(HttpMethod.POST, emergencyDoor(), "{\"reason\":\"" + WHY + "\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.id").exists());
    for (String door : doorsOf(person, reference)) {
      ask(door).andExpect(status().isOk());
    }
    ask("/api/people/" + person).andExpect(jsonPath("$.details.lastName").value(last));
    ask("/api/cases/" + reference).andExpect(jsonPath("$.person.details.lastName").value(last));
  }

  @Test
  void nothing_of_anybody_else_is_read() throws Exception {
    Acting.as(
        "practitioner",
        () -> {
          handling.link(othersCase, reference, LinkKind.SAFEGUARDING_RAISED_FROM);
          return relationships.add(
              person, RelationshipDetails.toPerson(RelationshipKind.NEXT_OF_KIN, other));
        });
    as = "practitioner";
    look("/people/" + person).andExpect(says("Zebedee"));
    look("/cases/" + reference).andExpect(says("<p class=\"small\">Open since"));
    as = "administrator";
    openRecord();
    for (String page : pagesOf(other, othersCase)) {
      look(page).andExpect(status().isForbidden()).andExpect(saysNothingOf("Zebedee"));
    }
    for (String door : doorsOf(other, othersCase)) {
      ask(door).andExpect(status().isForbidden()).andExpect(saysNothingOf("Zebedee"));
    }
    look("/people/" + person)
        .andExpect(says("Somebody else on file"))
        .andExpect(saysNothingOf("Zebedee"));
    look("/cases/" + reference)
        .andExpect(says(othersCase))
        .andExpect(saysNothingOf("<p class=\"small\">Open since"));
    ask("/api/people/" + person).andExpect(saysNothingOf("Zebedee"));
  }

  @Test
  void what_finds_people_stays_shut() throws Exception {
    openRecord();
    for (String page : List.of("/people", "/people/" + person + "/join", "/restricted/opened")) {
      look(page).andExpect(status().isForbidden()).andExpect(saysNothingOf(last));
    }
    ask("/api/people?q=" + last).andExpect(status().isForbidden());
    ask(HttpMethod.POST, "/api/people/likely-duplicates", "{\"lastName\":\"" + last + "\"}")
        .andExpect(status().isForbidden());
    ask("/api/people/" + person + "/readings").andExpect(status().isForbidden());
  }

  @Test
  void nothing_is_written_by_it() throws Exception {
    openRecord();
    for (String form :
        List.of("contact", "identity", "death", "hazards", "notes", "relationships", "join")) {
      send("/people/" + person + "/" + form, Map.of("reason", "Why", "with", other.toString()))
          .andExpect(status().isForbidden())
          .andExpect(says("Nothing was saved"))
          .andExpect(says(READ_ONLY));
    }
    for (String form : List.of("notes", "corrections", "moved-or-withdrawn", "right-person")) {
      send("/cases/" + reference + "/" + form, Map.of("text", "A note", "reason", "Why"))
          .andExpect(status().isForbidden())
          .andExpect(says(READ_ONLY));
    }
    writes(HttpMethod.PUT, "/api/people/" + person, CHANGE);
    writes(HttpMethod.POST, "/api/people", "{\"lastName\":\"Other\"}");
    writes(HttpMethod.POST, "/api/people/" + person + "/relationships", "{}");
    writes(HttpMethod.POST, "/api/people/" + person + "/joined", "{}");
    writes(HttpMethod.POST, "/api/people/" + person + "/restriction", "{}");
    writes(HttpMethod.POST, "/api/people/" + person + "/restriction/lift", "{}");
    writes(HttpMethod.POST, "/api/cases/" + reference + "/notes", "{\"text\":\"A note\"}");
    writes(HttpMethod.PUT, "/api/cases/" + reference + "/notes/1", "{\"text\":\"A note\"}");
    writes(HttpMethod.POST, "/api/cases/" + reference + "/corrections", "{}");
    writes(HttpMethod.POST, "/api/cases/" + reference + "/moved-or-withdrawn", "{}");
    String clocks = "/api/cases/" + reference + "/clocks/" + UUID.randomUUID();
    writes(HttpMethod.POST, clocks + "/end", "{\"reason\":\"It is not needed\"}");
    writes(HttpMethod.POST, clocks + "/breach-reason", "{\"reason\":\"Nobody was there\"}");
    assertThat(details(person).lastName()).isEqualTo(last);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from case_note where case_reference = ?",
                Integer.class,
                reference))
        .isZero();
  }

  private void writes(HttpMethod method, String where, String json) throws Exception {
    ask(method, where, json)
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.detail", Matchers.containsString(READ_ONLY)));
  }

  @Test
  void after_four_hours_all_is_shut_again() throws Exception {
    openRecord();
    clock.advance(Duration.ofHours(4));
    for (String page : pagesOf(person, reference)) {
      look(page).andExpect(status().isForbidden()).andExpect(saysNothingOf(last));
    }
    for (String door : doorsOf(person, reference)) {
      ask(door).andExpect(status().isForbidden());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"process-owner", "provider"})
  void others_who_do_not_work_with_people_have_no_such_way(String role) throws Exception {
    as = role;
    look("/people/" + person)
        .andExpect(status().isForbidden())
        .andExpect(saysNothingOf("emergency-access"));
    send("/people/" + person + "/emergency-access", Map.of("reason", WHY))
        .andExpect(status().isForbidden())
        .andExpect(saysNothingOf(last));
    ask(HttpMethod.POST, emergencyDoor(), "{\"reason\":\"" + WHY + "\"}")
        .andExpect(status().isForbidden());
    look("/people/" + person).andExpect(status().isForbidden());
    assertThat(Acting.as("service-manager", emergencies::waiting)).isEmpty();
  }

  @Test
  void a_restricted_record_opens_the_same_way_and_each_page_is_logged() throws Exception {
    Outcome set =
        Acting.as(
            "service-manager",
            () ->
                restrictions.restrict(
                    person,
                    Set.of("practitioner-2", "team-manager-south"),
                    "Works here",
                    LocalDate.of(2090, 1, 1)));
    assertThat(set).isInstanceOf(Outcome.Done.class);
    look("/people/" + person).andExpect(status().isForbidden()).andExpect(saysNothingOf(last));
    openRecord();
    look("/people/" + person).andExpect(status().isOk()).andExpect(says("Olive " + last));
    look("/cases/" + reference).andExpect(says("Olive " + last));
    assertThat(
            jdbc.queryForList(
                "select kind || ' ' || purpose from reading_log"
                    + " where person_id = ? and user_id = 'administrator' order by id",
                String.class,
                person))
        .containsExactly(
            "emergency emergency access", "emergency person-page", "emergency case-page");
  }

  @Test
  void a_manager_finds_it_until_somebody_has_looked() throws Exception {
    openRecord();
    as = "service-manager";
    look("/restricted/opened")
        .andExpect(says("Alex Turner"))
        .andExpect(says("a record that is not restricted"))
        .andExpect(says(WHY));
    Opened waiting = Acting.as("service-manager", emergencies::waiting).get(0);
    assertThat(waiting.personId()).isEqualTo(person);
    send("/restricted/opened/" + waiting.id() + "/looked", Map.of())
        .andExpect(redirectedUrl("/restricted/opened?done=looked"));
    look("/restricted/opened").andExpect(saysNothingOf(WHY));
  }

  private String emergencyDoor() {
    return "/api/people/" + person + "/restriction/emergency-access";
  }
}
