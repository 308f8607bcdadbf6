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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.Restrictions;
import org.waymark.outbox.OutboxDelivery;
import org.waymark.referral.application.RecordContact;
import org.waymark.referral.application.RecordContactResult.Recorded;
import org.waymark.referral.domain.AboutWhom;
import org.waymark.referral.domain.SampleContact;
import org.waymark.support.Acting;
import org.waymark.support.Surnames;
import org.waymark.support.WaymarkTest;

/** The page of an open referral takes that the person moved away or no longer wants it. */
@WaymarkTest
class LeavingPageTest {

  private static final String OFFER = "The person moved away, or no longer wants this";

  @Autowired WebApplicationContext context;
  @Autowired RecordContact contacts;
  @Autowired CaseRegister cases;
  @Autowired Restrictions restrictions;
  @Autowired OutboxDelivery delivery;
  private MockMvc http;
  private String reference;

  @BeforeEach
  void anOpenReferral() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    var contact = new SampleContact();
    String last = Surnames.unlikeAnybodys();
    contact.about = new AboutWhom("Zo", last, null, null, null, "1 Nowhere", null, null);
    var recorded = (Recorded) contacts.recordAndStart(contact.build(), "practitioner");
    reference = recorded.contact().caseReference();
  }

  private ResultActions look() throws Exception {
    return http.perform(as(get("/cases/" + reference)));
  }

  private ResultActions say(Map<String, String> typed) throws Exception {
    var request =
        as(post("/cases/" + reference + "/moved-or-withdrawn"))
            .cookie(new Cookie("WAYMARK-XSRF-TOKEN", "of-the-page"))
            .header("X-WAYMARK-XSRF-TOKEN", "of-the-page");
    typed.forEach(request::param);
    return http.perform(request);
  }

  private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
    return request.with(
        user("practitioner").authorities(new SimpleGrantedAuthority("practitioners")));
  }

  private static ResultMatcher says(String words) {
    return content().string(containsString(words));
  }

  private static ResultMatcher saysNothingOf(String words) {
    return content().string(not(containsString(words)));
  }

  private static Map<String, String> moved() {
    return Map.of(
        "what", "moved-away",
        "council", "Westmere Council",
        "day", "2026-11-21",
        "toldBy", "speaks-for-them",
        "reason", "Her <daughter> rang.");
  }

  @Test
  void a_move_is_said_in_one_form_and_the_page_says_what_follows() throws Exception {
    look()
        .andExpect(says(OFFER))
        .andExpect(says("Which council, if they moved"))
        .andExpect(says("Half-filled forms"))
        .andExpect(says("Their attorney or deputy"))
        .andExpect(says("an advocate or a relative too"));
    say(moved()).andExpect(redirectedUrl("/cases/" + reference + "?done=moved-away#top"));
    delivery.deliverDue();
    look()
        .andExpect(says("Send the plan to the other council"))
        .andExpect(says("the referral is ending"))
        .andExpect(says("Moved or withdrawn"))
        .andExpect(says("Westmere Council"))
        .andExpect(says("Her &lt;daughter&gt; rang."))
        .andExpect(says("Speaks for them"))
        .andExpect(saysNothingOf(OFFER));
  }

  @Test
  void a_withdrawal_stands_beside_the_open_work_until_it_is_decided_on() throws Exception {
    say(Map.of("what", "withdrawn", "toldBy", "person", "reason", "Manages alone."))
        .andExpect(redirectedUrl("/cases/" + reference + "?done=withdrawn#top"));
    delivery.deliverDue();
    look()
        .andExpect(says("Decide whether the withdrawal may stand"))
        .andExpect(says("Triage the contact"))
        .andExpect(says(OFFER));
  }

  @Test
  void faults_stand_beside_their_fields_and_what_was_typed_stays() throws Exception {
    say(Map.of("what", "moved-away", "day", "2026-11-30", "toldBy", "", "reason", "She <rang>."))
        .andExpect(status().isBadRequest())
        .andExpect(says("Nothing was saved."))
        .andExpect(says("Who told us is required"))
        .andExpect(says("The council is required"))
        .andExpect(says("The day lies in the future"))
        .andExpect(says("She &lt;rang&gt;."))
        .andExpect(says("value=\"moved-away\" checked=\"checked\""))
        .andExpect(says("value=\"2026-11-30\""));
    look().andExpect(saysNothingOf("Moved or withdrawn"));
  }

  @Test
  void a_move_without_its_day_is_refused_in_words() throws Exception {
    var said = new HashMap<>(moved());
    said.remove("day");
    say(said)
        .andExpect(status().isBadRequest())
        .andExpect(says("The day is required after a move"));
  }

  @Test
  void whoever_comes_second_is_told() throws Exception {
    say(moved());
    say(moved()).andExpect(status().isConflict()).andExpect(says("It was said already"));
  }

  @Test
  void closed_cases_and_other_cases_do_not_offer_it_and_refuse_it() throws Exception {
    cases.close(reference, "withdrawn");
    look().andExpect(saysNothingOf(OFFER));
    say(moved()).andExpect(status().isConflict());
    reference = cases.open("SAF", null, LocalDate.of(2026, 11, 23), null);
    look().andExpect(saysNothingOf(OFFER));
  }

  @Test
  void of_a_restricted_case_others_say_nothing() throws Exception {
    UUID person = cases.find(reference).orElseThrow().personId();
    Acting.as(
        "service-manager",
        () ->
            restrictions.restrict(
                person,
                Set.of("practitioner-2", "team-manager-south"),
                "Works here",
                LocalDate.of(2027, 1, 4)));
    look().andExpect(saysNothingOf(OFFER));
    say(moved()).andExpect(status().isForbidden()).andExpect(says("This record is restricted"));
  }

  @Test
  void a_case_that_is_not_there_is_said_so() throws Exception {
    reference = "REF-1900-000001";
    say(moved()).andExpect(status().isNotFound());
    assertThat(cases.find(reference)).isEmpty();
  }
}
