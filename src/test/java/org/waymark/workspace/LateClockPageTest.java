package org.waymark.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.Restrictions;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockStart;
import org.waymark.escalation.ClockView;
import org.waymark.support.SettableClock;
import org.waymark.support.Surnames;
import org.waymark.support.WaymarkTest;

/** The page of a case says in a line how each clock stands, and asks why work was late. */
@WaymarkTest
class LateClockPageTest {

  private static final String WORKER = "practitioner team-north team-north.practitioners";
  private static final String REASON = "No interpreter was to be had.";

  @Autowired WebApplicationContext context;
  @Autowired ProcessEngine engine;
  @Autowired CaseRegister cases;
  @Autowired People people;
  @Autowired Restrictions restrictions;
  @Autowired ClockLedger ledger;
  @Autowired SettableClock clock;
  private MockMvc http;
  private OpenCase work;

  @BeforeEach
  void open() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    String last = Surnames.unlikeAnybodys();
    work = new OpenCase(engine, cases, people, PersonDetails.named("Margaret", last).build());
  }

  /** A promise of the north team's practitioners, done late on 23 November 2026. */
  private ClockView late(String timescale, LocalDate start) {
    ClockView clock =
        ledger.start(
            new ClockStart(
                work.reference,
                "referral",
                timescale,
                "late",
                start,
                Map.of(),
                null,
                "practitioners",
                "team-north",
                50));
    ledger.stop(work.reference, timescale, "late", "practitioner");
    return clock;
  }

  private ClockView keptLate() {
    return late("told-date", LocalDate.of(2026, 11, 20));
  }

  @Test
  void each_clock_is_a_line_with_the_name_of_its_task() throws Exception {
    look(WORKER)
        .andExpect(says("Do the paged work</strong>: <span>due Mon 21 December 2026 (in 28 days)"));

    work.answer(Map.of("way", "left"));

    look(WORKER)
        .andExpect(says("1 finished"))
        .andExpect(says("Do the paged work</strong>: <span>done in time on Mon 23 November 2026"));
  }

  @Test
  void work_of_an_hour_says_its_hour_and_is_overdue_from_then_on() throws Exception {
    ClockStart tonight =
        new ClockStart(
            work.reference,
            "referral",
            "overnight-handover",
            "night",
            LocalDate.of(2026, 11, 22),
            Map.of(),
            null,
            "practitioners",
            "team-north",
            50);
    ledger.start(tonight);

    look(WORKER).andExpect(says("due Mon 23 November 2026, 09:30 (today)"));

    clock.advance(Duration.ofHours(3));

    look(WORKER)
        .andExpect(says("was due Mon 23 November 2026, 09:30 (today)"))
        .andExpect(says("overdue: was due Mon 23 November 2026, 09:30"));
  }

  @Test
  void only_an_act_makes_a_last_day_a_legal_one_and_no_paper_of_ours_is_shown() throws Exception {
    look(WORKER)
        .andExpect(says("Last day by the council&#39;s own target"))
        .andExpect(says("The council&#39;s own target"))
        .andExpect(saysNothingOf("docs/"))
        .andExpect(saysNothingOf("Legal last day"));

    late("dols-urgent", LocalDate.of(2026, 11, 1));
    keptLate();

    look(WORKER)
        .andExpect(says("Legal last day"))
        .andExpect(says("Last day by the guidance"))
        .andExpect(saysNothingOf("docs/"));
  }

  @Test
  void whoever_had_to_act_says_why_it_was_late_and_the_line_keeps_it() throws Exception {
    ClockView clock = keptLate();
    look(WORKER)
        .andExpect(says("Keep the promised date</strong>: <span>done 3 days late"))
        .andExpect(says("One piece of work was late, and you are asked why."))
        .andExpect(says("Why it was late</label>"));

    give(WORKER, clock.id(), "  " + REASON + " ")
        .andExpect(redirectedUrl("/cases/" + work.reference + "?done=reason-given#top"));

    look(WORKER)
        .andExpect(says("Why it was late: " + REASON))
        .andExpect(says("Mon 23 November 2026, 09:00 · Priya Nair"))
        .andExpect(saysNothingOf("you are asked why"))
        .andExpect(saysNothingOf("Why it was late</label>"));
    assertThat(reason(clock)).isEqualTo(REASON);
  }

  @Test
  void a_reason_that_was_given_stays_when_another_comes() throws Exception {
    ClockView clock = keptLate();
    give(WORKER, clock.id(), REASON);

    give("team-manager team-north.team-managers", clock.id(), "Something else.")
        .andExpect(status().isConflict())
        .andExpect(says("Somebody has said already why this was late."));
    assertThat(reason(clock)).isEqualTo(REASON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u200b"})
  void a_blank_reason_is_refused_at_its_field(String blank) throws Exception {
    ClockView clock = keptLate();

    give(WORKER, clock.id(), blank)
        .andExpect(status().isBadRequest())
        .andExpect(says("Nothing was saved."))
        .andExpect(says("Say why the work was late."))
        .andExpect(says("aria-invalid=\"true\""));
    assertThat(reason(clock)).isNull();
  }

  @Test
  void a_reason_that_is_too_long_is_refused_and_its_words_kept() throws Exception {
    ClockView clock = keptLate();
    String words = "<b>" + "x".repeat(1_998);

    give(WORKER, clock.id(), words)
        .andExpect(status().isBadRequest())
        .andExpect(says("The reason takes at most 2000 characters."))
        .andExpect(says(words.replace("<b>", "&lt;b&gt;") + "</textarea>"));
    assertThat(reason(clock)).isNull();
  }

  @Test
  void others_read_who_is_asked_and_give_no_reason() throws Exception {
    ClockView clock = keptLate();
    String other = "practitioner-south team-south team-south.practitioners";

    look(other)
        .andExpect(says("A reason is asked for: "))
        .andExpect(saysNothingOf("Why it was late</label>"))
        .andExpect(saysNothingOf("you are asked why"));
    give(other, clock.id(), REASON).andExpect(status().isForbidden());
    give("somebody team-north team-north.business-support", clock.id(), REASON)
        .andExpect(status().isForbidden());
    assertThat(reason(clock)).isNull();
  }

  @Test
  void a_clock_that_is_unknown_or_of_another_case_is_not_found() throws Exception {
    keptLate();
    give(WORKER, UUID.randomUUID(), REASON).andExpect(status().isNotFound());

    OpenCase other =
        new OpenCase(engine, cases, people, PersonDetails.named("Other", "Latecomer").build());
    give(WORKER, ledger.of(other.reference).get(0).id(), REASON).andExpect(status().isNotFound());
    http.perform(sent(WORKER, "no-id", REASON)).andExpect(status().isNotFound());
  }

  @Test
  void nobody_gives_a_reason_on_a_restricted_case() throws Exception {
    ClockView clock = keptLate();
    work.restrictTo("practitioner-2", restrictions);

    give(WORKER, clock.id(), REASON).andExpect(status().isForbidden());
    assertThat(reason(clock)).isNull();
  }

  @Test
  void no_reason_is_asked_for_work_in_time_nor_at_once_for_a_local_target() throws Exception {
    ClockView inTime = ledger.of(work.reference).get(0);
    give(WORKER, inTime.id(), REASON).andExpect(status().isConflict());

    ClockView local = late("waiting-well-red", LocalDate.of(2026, 11, 1));
    look(WORKER)
        .andExpect(says("done 20 days late on Mon 23 November 2026"))
        .andExpect(saysNothingOf("Why it was late"));
    give(WORKER, local.id(), REASON)
        .andExpect(status().isConflict())
        .andExpect(says("No reason is asked for."));
  }

  @Test
  void a_clock_without_a_task_is_one_quiet_line_that_begins_on_no_day_to_come() throws Exception {
    ledger.start(
        new ClockStart(
            work.reference,
            "referral",
            "told-date",
            "to-come",
            LocalDate.of(2026, 12, 18),
            Map.of(),
            null,
            "practitioners",
            "team-north",
            50));

    look(WORKER)
        .andExpect(says("Keep the promised date,"))
        .andExpect(says("due Fri 18 December 2026"))
        .andExpect(saysNothingOf("since Fri 18 December 2026"))
        .andExpect(saysNothingOf("Runs over the whole stage"));
  }

  private String reason(ClockView clock) {
    return ledger
        .find(clock.caseReference(), clock.timescale(), clock.occurrence())
        .orElseThrow()
        .breachReason();
  }

  private ResultActions look(String who) throws Exception {
    return http.perform(as(who, get("/cases/" + work.reference)));
  }

  private ResultActions give(String who, UUID clock, String why) throws Exception {
    return http.perform(sent(who, clock.toString(), why));
  }

  private MockHttpServletRequestBuilder sent(String who, String clock, String why) {
    return as(who, post("/cases/" + work.reference + "/clocks/" + clock + "/reason"))
        .param("whyLate", why)
        .cookie(new Cookie("WAYMARK-XSRF-TOKEN", "of-the-page"))
        .header("X-WAYMARK-XSRF-TOKEN", "of-the-page");
  }

  /** Signs in somebody: the user, and then the groups. */
  private static MockHttpServletRequestBuilder as(
      String who, MockHttpServletRequestBuilder request) {
    String[] words = (who + " practitioners").split(" ");
    String[] groups = java.util.Arrays.copyOfRange(words, 1, words.length);
    return request.with(user(words[0]).authorities(AuthorityUtils.createAuthorityList(groups)));
  }

  private static ResultMatcher says(String words) {
    return content().string(containsString(words));
  }

  private static ResultMatcher saysNothingOf(String words) {
    return content().string(not(containsString(words)));
  }
}
