package org.waymark.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.casefile.EmergencyAccess;
import org.waymark.casefile.EmergencyAccess.Opened;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.Restrictions;
import org.waymark.support.Acting;

/** Restricted records that were opened in an emergency, as managers find them. */
class OpenedPageTest extends PageTest {

  private static final String PAGE = "/restricted/opened";
  private static final String PLACE = "Opened in an emergency (";

  @Autowired Restrictions restrictions;
  @Autowired EmergencyAccess emergencies;
  @Autowired JdbcTemplate jdbc;
  private UUID person;
  private String why;

  @BeforeEach
  void opened() {
    nothingWaits();
    person = onFile(PersonDetails.named("Olive", last).build());
    why = "Found on the floor by the <" + last.toLowerCase() + "> neighbour";
    restrict();
    Outcome outcome = Acting.as("practitioner", () -> restrictions.openInEmergency(person, why));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
  }

  private void restrict() {
    Outcome outcome =
        Acting.as(
            "service-manager",
            () ->
                restrictions.restrict(
                    person,
                    Set.of("practitioner-2", "team-manager-south"),
                    "Works here",
                    LocalDate.of(2090, 1, 1)));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
  }

  /** What waits stands in the bar of every page of managers, so of other tests' too. */
  @AfterEach
  void nothingWaits() {
    jdbc.update(
        "update emergency_access set looked_at = opened_at, looked_by = 'test'"
            + " where looked_at is null");
  }

  private String looked() {
    return PAGE + "/" + opening().id() + "/looked";
  }

  private Opened opening() {
    return Acting.as("service-manager", emergencies::waiting).stream()
        .filter(it -> it.personId().equals(person))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_service_manager_is_led_there_reads_why_and_looks() throws Exception {
    as = "service-manager";
    String looked = looked();
    look("/people").andExpect(says(PLACE));
    look(PAGE)
        .andExpect(status().isOk())
        .andExpect(says("Priya Nair"))
        .andExpect(says("by the &lt;" + last.toLowerCase() + "&gt; neighbour"))
        .andExpect(says("/people/" + person))
        .andExpect(saysNothingOf("Olive"))
        .andExpect(says(looked));
    send(looked, Map.of()).andExpect(redirectedUrl(PAGE + "?done=looked"));
    look(PAGE + "?done=looked")
        .andExpect(says("It is on record that you have looked."))
        .andExpect(saysNothingOf(person.toString()));
    look("/people").andExpect(saysNothingOf(PLACE));
    send(looked, Map.of()).andExpect(status().isConflict());
  }

  @Test
  void a_team_manager_who_is_not_named_sees_that_it_happened_and_looks_at_nothing()
      throws Exception {
    as = "team-manager";
    look(PAGE)
        .andExpect(says("Priya Nair"))
        .andExpect(saysNothingOf("neighbour"))
        .andExpect(saysNothingOf("I have looked at this"));
    send(looked(), Map.of()).andExpect(status().isForbidden());
    look("/people").andExpect(saysNothingOf(PLACE));
  }

  @Test
  void others_find_nothing_there() throws Exception {
    String looked = looked();
    look(PAGE)
        .andExpect(status().isForbidden())
        .andExpect(says("Only a team manager or a service manager may see this."))
        .andExpect(saysNothingOf(person.toString()));
    send(looked, Map.of()).andExpect(status().isForbidden());
    as = "administrator";
    look(PAGE).andExpect(status().isForbidden());
    assertThat(opening().mine()).isTrue();
  }

  @Test
  void the_notice_tells_managers_at_once_and_names_nobody() {
    var told =
        jdbc.queryForList(
            "select recipient || ' ' || coalesce(case_reference, '-') || ' ' || details::text"
                + " from outbox_entry where name = 'restricted-record-opened'",
            String.class);
    assertThat(told).anyMatch(it -> it.startsWith("service-managers - "));
    assertThat(told).anyMatch(it -> it.startsWith("team-manager-south - "));
    assertThat(told.toString()).doesNotContain(person.toString(), last, "Olive", "floor");
  }
}
