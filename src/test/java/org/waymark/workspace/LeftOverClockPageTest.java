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
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockView;
import org.waymark.escalation.ClockView.State;
import org.waymark.support.OpenDoor;
import org.waymark.support.Surnames;
import org.waymark.support.WaymarkTest;

/** The page of a case shows a clock whose work is gone, and lets managers end it. */
@WaymarkTest
class LeftOverClockPageTest {

  private static final String GONE =
      "its work was cancelled from outside on Mon 23 November 2026, 09:00 by Alex Turner.";
  private static final String OFFER = "End this clock";

  @Autowired WebApplicationContext context;
  @Autowired ProcessEngine engine;
  @Autowired CaseRegister cases;
  @Autowired People people;
  @Autowired ClockLedger ledger;
  private MockMvc http;
  private OpenCase work;

  @BeforeEach
  void open() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    String last = Surnames.unlikeAnybodys();
    work = new OpenCase(engine, cases, people, PersonDetails.named("Margaret", last).build());
  }

  private void loseTheWork() {
    OpenDoor.asAdministrator(
        engine, () -> engine.getRuntimeService().deleteProcessInstance(work.instance, "by test"));
  }

  private ClockView clock() {
    return ledger.of(work.reference).get(0);
  }

  @Test
  void a_manager_reads_what_happened_and_ends_the_clock_with_a_reason() throws Exception {
    look("team-manager")
        .andExpect(says("Do the paged work</strong>: <span>due"))
        .andExpect(saysNothingOf(OFFER));
    loseTheWork();
    look("team-manager").andExpect(says(GONE)).andExpect(says(OFFER));

    end("team-manager", "Begun anew as another referral.")
        .andExpect(redirectedUrl("/cases/" + work.reference + "?done=clock-ended#top"));

    assertThat(clock().state()).isEqualTo(State.CANCELLED);
    look("team-manager")
        .andExpect(says("Ended on Mon 23 November 2026, 09:00 by David Clarke: Begun anew as"))
        .andExpect(saysNothingOf(GONE))
        .andExpect(saysNothingOf(OFFER));
    end("team-manager", "Begun anew as another referral.")
        .andExpect(status().isConflict())
        .andExpect(says("This clock has ended already."));
  }

  @Test
  void a_reason_that_says_nothing_is_refused_at_its_field_and_kept() throws Exception {
    loseTheWork();

    end("team-manager", "<why>")
        .andExpect(status().isBadRequest())
        .andExpect(says("Nothing was saved."))
        .andExpect(says("Say why in words, in 10 to 2000 characters."))
        .andExpect(says("aria-invalid=\"true\""))
        .andExpect(says("&lt;why&gt;</textarea>"));
    assertThat(clock().state()).isEqualTo(State.RUNNING);
  }

  @Test
  void a_practitioner_reads_it_and_ends_nothing() throws Exception {
    loseTheWork();

    look("practitioner").andExpect(says(GONE)).andExpect(saysNothingOf(OFFER));
    end("practitioner", "Begun anew as another referral.").andExpect(status().isForbidden());
    assertThat(clock().state()).isEqualTo(State.RUNNING);
  }

  @Test
  void a_clock_whose_work_is_open_is_not_ended() throws Exception {
    end("team-manager", "Begun anew as another referral.")
        .andExpect(status().isConflict())
        .andExpect(says("The work of this clock is open."));
  }

  private ResultActions look(String who) throws Exception {
    return http.perform(as(who, get("/cases/" + work.reference)));
  }

  private ResultActions end(String who, String why) throws Exception {
    return http.perform(
        as(who, post("/cases/" + work.reference + "/clocks/" + clock().id() + "/end"))
            .param("why", why)
            .cookie(new Cookie("WAYMARK-XSRF-TOKEN", "of-the-page"))
            .header("X-WAYMARK-XSRF-TOKEN", "of-the-page"));
  }

  private static MockHttpServletRequestBuilder as(
      String who, MockHttpServletRequestBuilder request) {
    var groups =
        AuthorityUtils.createAuthorityList(who + "s", "team-north", "team-north." + who + "s");
    return request.with(user(who).authorities(groups));
  }

  private static ResultMatcher says(String words) {
    return content().string(containsString(words));
  }

  private static ResultMatcher saysNothingOf(String words) {
    return content().string(not(containsString(words)));
  }
}
