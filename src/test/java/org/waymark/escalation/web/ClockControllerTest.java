package org.waymark.escalation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.waymark.escalation.ClockView;
import org.waymark.escalation.support.EscalationTest;
import org.waymark.support.SignedIn;

class ClockControllerTest extends EscalationTest {

  private final SignedIn user = bean(SignedIn.class);
  private final MockMvc http = MockMvcBuilders.standaloneSetup(bean(ClockController.class)).build();

  @BeforeEach
  void somebodyWhoReadsCaseFiles() {
    user.as("somebody", "business-support");
  }

  @ParameterizedTest
  @ValueSource(strings = {"providers", "process-owners", "administrators", "team-north"})
  void those_who_do_not_open_case_files_see_no_clocks_either(String group) throws Exception {
    ClockView clock = missed();
    user.as("provider-a", group);

    http.perform(get("/api/cases/{reference}/clocks", clock.caseReference()))
        .andExpect(status().isForbidden())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
  }

  @Test
  void the_clocks_of_a_case_are_shown_with_their_evidence() throws Exception {
    ClockView clock = missed();

    http.perform(get("/api/cases/{reference}/clocks", clock.caseReference()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.length()").value(1))
        .andExpect(jsonPath("$[0].id").value(clock.id().toString()))
        .andExpect(jsonPath("$[0].timescale").value("by-law"))
        .andExpect(jsonPath("$[0].state").value("running"))
        .andExpect(jsonPath("$[0].breachReasonDue").value(true))
        .andExpect(jsonPath("$[0].events[*].kind").value(hasItem("breached")))
        .andExpect(jsonPath("$[0].events[*].rung").value(hasItem("overdue")));
  }

  @Test
  void a_restricted_case_shows_that_it_is_restricted_and_no_more() throws Exception {
    http.perform(get("/api/cases/SECRET-1/clocks"))
        .andExpect(status().isForbidden())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.detail").value("This case is restricted."));
  }

  @ParameterizedTest
  @CsvSource({
    "team-manager, team-north.team-managers",
    "service-manager, service-managers",
    "practitioner, team-north.practitioners"
  })
  void those_who_are_accountable_may_say_why(String who, String group) throws Exception {
    ClockView clock = missed();
    user.as(who, group);

    explain(clock.caseReference(), clock.id(), "No interpreter").andExpect(status().isNoContent());

    http.perform(get("/api/cases/{reference}/clocks", clock.caseReference()))
        .andExpect(jsonPath("$[0].breachReason").value("No interpreter"))
        .andExpect(jsonPath("$[0].breachReasonDue").value(false))
        .andExpect(jsonPath("$[0].events[*].by").value(hasItem(who)));
  }

  @Test
  void managers_of_another_team_may_not_explain() throws Exception {
    ClockView clock = missed();
    user.as("team-manager-south", "team-managers", "team-south.team-managers");

    explain(clock.caseReference(), clock.id(), "No interpreter").andExpect(status().isForbidden());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void a_blank_reason_is_refused_by_field(String reason) throws Exception {
    ClockView clock = missed();
    user.as("team-manager", "team-north.team-managers");

    explain(clock.caseReference(), clock.id(), reason)
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("reason"));
  }

  @Test
  void a_reason_that_is_too_long_is_refused_by_field() throws Exception {
    ClockView clock = missed();

    explain(clock.caseReference(), clock.id(), "x".repeat(2_001))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("reason"));
  }

  @Test
  void an_unknown_clock_or_one_of_another_case_is_not_found() throws Exception {
    ClockView clock = missed();
    user.as("team-manager", "team-north.team-managers");

    explain(clock.caseReference(), UUID.randomUUID(), "why").andExpect(status().isNotFound());
    explain("REF-OTHER", clock.id(), "why").andExpect(status().isNotFound());
  }

  @Test
  void work_that_was_not_missed_needs_no_reason() throws Exception {
    ClockView clock = clock("by-law", null);
    user.as("team-manager", "team-north.team-managers");

    explain(clock.caseReference(), clock.id(), "why").andExpect(status().isConflict());
  }

  @Test
  void nobody_explains_a_clock_of_a_restricted_case() throws Exception {
    explain("SECRET-1", UUID.randomUUID(), "why").andExpect(status().isForbidden());
  }

  @Test
  void a_manager_ends_a_clock_whose_work_is_gone() throws Exception {
    String who = "service-manager";
    ClockView clock = leftOver();
    user.as(who, "service-managers");

    end(clock.caseReference(), clock.id(), "  The person died.  ")
        .andExpect(status().isNoContent());

    http.perform(get("/api/cases/{reference}/clocks", clock.caseReference()))
        .andExpect(jsonPath("$[0].state").value("cancelled"));
    assertThat(event(clock, "cancelled").by()).isEqualTo(who);
    assertThat(event(clock, "cancelled").reason()).isEqualTo("The person died.");
    assertThat(alarms.about(clock.caseReference())).isEmpty();
    end(clock.caseReference(), clock.id(), "The person died.")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value("This clock has ended already."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"team-north.practitioners", "team-south.team-managers"})
  void others_end_no_clock(String group) throws Exception {
    ClockView clock = leftOver();
    user.as("somebody", group, "practitioners");

    end(clock.caseReference(), clock.id(), "The person died.").andExpect(status().isForbidden());
    assertThat(again(clock).state()).isEqualTo(ClockView.State.RUNNING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "         ",
        "too short",
        "        x        ",
        "aaaaaaaaaaaa",
        "ab ab ab ab ab",
        ". . . . . . . . . .",
        "\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b"
      })
  void a_clock_ends_for_no_reason_that_says_nothing(String reason) throws Exception {
    ClockView clock = leftOver();
    user.as("service-manager", "service-managers");

    end(clock.caseReference(), clock.id(), reason)
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("reason"))
        .andExpect(jsonPath("$.errors[0].message").value(containsString("10 to 2000")));
    end(clock.caseReference(), clock.id(), "x".repeat(2_001)).andExpect(status().isBadRequest());
    assertThat(again(clock).state()).isEqualTo(ClockView.State.RUNNING);
  }

  @Test
  void a_body_without_a_reason_ends_nothing() throws Exception {
    ClockView clock = leftOver();
    user.as("service-manager", "service-managers");

    http.perform(
            post("/api/cases/{reference}/clocks/{id}/end", clock.caseReference(), clock.id())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("reason"));
  }

  @Test
  void a_clock_whose_task_is_open_is_ended_by_nobody() throws Exception {
    ClockView clock = clock("by-law", openTask(null));
    user.as("service-manager", "service-managers");

    end(clock.caseReference(), clock.id(), "The person died.")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("The work of this clock is open")));
  }

  @Test
  void a_clock_to_end_that_is_unknown_or_of_another_case_is_not_found() throws Exception {
    ClockView clock = leftOver();
    user.as("service-manager", "service-managers");

    end(clock.caseReference(), UUID.randomUUID(), "The person died.")
        .andExpect(status().isNotFound());
    end("REF-OTHER", clock.id(), "The person died.").andExpect(status().isNotFound());
    end("NONE-1", clock.id(), "The person died.").andExpect(status().isNotFound());
    end("SECRET-1", clock.id(), "The person died.").andExpect(status().isForbidden());
  }

  private ClockView leftOver() {
    ClockView clock = clock("by-law", openTask(null));
    tasks.complete(clock.taskId());
    sweep.sweep();
    return clock;
  }

  private ResultActions end(String reference, UUID clock, String reason) throws Exception {
    return http.perform(
        post("/api/cases/{reference}/clocks/{id}/end", reference, clock)
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"reason\": \"" + reason + "\"}"));
  }

  private ClockView missed() {
    ClockView clock = clock("by-law", openTask(null));
    time.set("2026-12-04T00:00:00Z");
    sweep.sweep();
    return clock;
  }

  private ResultActions explain(String reference, UUID clock, String reason) throws Exception {
    return http.perform(
        post("/api/cases/{reference}/clocks/{id}/breach-reason", reference, clock)
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"reason\": \"" + reason + "\"}"));
  }
}
