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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.Restrictions;
import org.waymark.referral.application.RecordContact;
import org.waymark.referral.application.RecordContactResult.Recorded;
import org.waymark.referral.application.Referrals;
import org.waymark.referral.domain.AboutWhom;
import org.waymark.referral.domain.ReferralOutcome;
import org.waymark.referral.domain.SampleContact;
import org.waymark.support.Acting;
import org.waymark.support.Surnames;
import org.waymark.support.WaymarkTest;

/** The page of a case puts right what is on record, with a reason. */
@WaymarkTest
class PutRightPageTest {

  @Autowired WebApplicationContext context;
  @Autowired RecordContact contacts;
  @Autowired Referrals referrals;
  @Autowired TransactionTemplate transaction;
  @Autowired CaseRegister cases;
  @Autowired People people;
  @Autowired Restrictions restrictions;
  private final MockHttpSession session = new MockHttpSession();
  private MockMvc http;
  private String last;
  private String reference;

  @BeforeEach
  void anOpenReferral() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    last = Surnames.unlikeAnybodys();
    var contact = new SampleContact();
    contact.about = new AboutWhom("Zo", last, null, null, null, "1 Nowhere", null, null);
    var recorded = (Recorded) contacts.recordAndStart(contact.build(), "practitioner");
    reference = recorded.contact().caseReference();
  }

  private UUID somebody(String first) {
    var details = PersonDetails.named(first, last).dateOfBirth(LocalDate.of(1940, 3, 2)).build();
    return Acting.as("practitioner", () -> ((Outcome.Done) people.create(details)).id());
  }

  private UUID person() {
    return cases.find(reference).orElseThrow().personId();
  }

  private LocalDate receivedOn() {
    return transaction.execute(status -> referrals.of(reference).receivedOn());
  }

  private ResultActions look(String rest) throws Exception {
    return http.perform(as(get("/cases/" + reference + rest)).session(session));
  }

  private ResultActions send(String where, Map<String, String> typed) throws Exception {
    var request =
        as(post("/cases/" + reference + where))
            .session(session)
            .cookie(new Cookie("WAYMARK-XSRF-TOKEN", "of-the-page"))
            .header("X-WAYMARK-XSRF-TOKEN", "of-the-page");
    typed.forEach(request::param);
    return http.perform(request);
  }

  private ResultActions correct(String what, String value, String reason) throws Exception {
    return send("/corrections", Map.of("what", what, "value", value, "reason", reason));
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

  @Test
  void an_open_referral_offers_its_person_and_its_day_with_what_is_on_record() throws Exception {
    look("")
        .andExpect(says("The person it is about"))
        .andExpect(says("The day it was received"))
        .andExpect(says(": Fri 20 November 2026"))
        .andExpect(saysNothingOf("right-outcome"))
        .andExpect(saysNothingOf("Put right before"));
  }

  @Test
  void what_a_contact_said_that_no_form_took_stands_on_the_page_of_the_case() throws Exception {
    look("")
        .andExpect(says("About whom, as it was told"))
        .andExpect(says("Zo " + last + ", 1 Nowhere"))
        .andExpect(says("What we were told"));
    http.perform(as(get("/people/" + person())).session(session))
        .andExpect(says("Who told us"))
        .andExpect(says("What we were told"));
  }

  @Test
  void a_wrong_day_is_put_right_and_the_page_tells_of_it() throws Exception {
    correct("received-on", "2026-11-18", "It was <Wednesday>.")
        .andExpect(redirectedUrl("/cases/" + reference + "?done=corrected#top"));
    assertThat(receivedOn()).isEqualTo(LocalDate.of(2026, 11, 18));
    look("?done=corrected")
        .andExpect(says("It is put right."))
        .andExpect(says("Put right before"))
        .andExpect(says("Fri 20 November 2026 became Wed 18 November 2026"))
        .andExpect(says("It was &lt;Wednesday&gt;."));
  }

  @Test
  void of_two_windows_the_second_is_told_that_it_was_put_right_meanwhile() throws Exception {
    look("").andExpect(says("name=\"shown\" value=\"2026-11-20\""));
    Map<String, String> second =
        Map.of(
            "what", "received-on",
            "shown", "2026-11-20",
            "value", "2026-11-17",
            "reason", "The envelope says so.");
    correct("received-on", "2026-11-18", "It was Wednesday.");
    send("/corrections", second)
        .andExpect(status().isBadRequest())
        .andExpect(says("The day it was received was put right by somebody else"))
        .andExpect(says("value=\"The envelope says so.\""))
        .andExpect(says(": Wed 18 November 2026"));
    assertThat(receivedOn()).isEqualTo(LocalDate.of(2026, 11, 18));
  }

  @Test
  void faults_stand_beside_the_field_and_what_was_typed_stays() throws Exception {
    correct("received-on", "2030-01-01", "")
        .andExpect(status().isBadRequest())
        .andExpect(says("Nothing was saved."))
        .andExpect(says("The reason is required"))
        .andExpect(says("value=\"2030-01-01\""));
    correct("received-on", "2030-01-01", "Misheard.")
        .andExpect(status().isBadRequest())
        .andExpect(says("id=\"right-received-on-value-wrong\">The day it was received "))
        .andExpect(says("value=\"Misheard.\""));
    correct("received-on", "", "Misheard.")
        .andExpect(says("The day it was received is to be chosen"));
    correct("received-on", "yesterday", "Misheard.").andExpect(status().isBadRequest());
    correct("received-on", "2026-11-18", "\0").andExpect(status().isBadRequest());
    correct("hair-colour", "grey", "Misheard.").andExpect(status().isBadRequest());
    assertThat(receivedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
  }

  @Test
  void the_right_person_is_searched_for_and_chosen() throws Exception {
    UUID wrong = person();
    UUID right = somebody("Wilma");
    String address =
        send("/right-person", Map.of("typed", last)).andReturn().getResponse().getRedirectedUrl();
    assertThat(address).isEqualTo("/cases/" + reference + "?person=1#right-person");
    look("?person=1")
        .andExpect(says("Wilma " + last))
        .andExpect(says("born 2 March 1940"))
        .andExpect(says("id=\"right-" + right + "\""))
        .andExpect(saysNothingOf("id=\"right-" + wrong + "\""));
    correct("person", right.toString(), "Two sisters were mixed up.")
        .andExpect(redirectedUrl("/cases/" + reference + "?done=corrected#top"));
    assertThat(person()).isEqualTo(right);
    look("")
        .andExpect(says("Wilma " + last))
        .andExpect(says("/people/" + wrong))
        .andExpect(says("Two sisters were mixed up."));
  }

  @Test
  void a_choice_without_a_reason_keeps_what_was_found_and_chosen() throws Exception {
    UUID right = somebody("Wilma");
    send("/right-person", Map.of("typed", last));
    send(
            "/corrections",
            Map.of("what", "person", "value", right.toString(), "reason", "", "search", "1"))
        .andExpect(status().isBadRequest())
        .andExpect(says("The reason is required"))
        .andExpect(says("Wilma " + last))
        .andExpect(says("value=\"" + right + "\" checked=\"checked\""));
    send("/corrections", Map.of("what", "person", "reason", "Mixed up.", "search", "1"))
        .andExpect(says("The person it is about is to be chosen"));
    assertThat(person()).isNotEqualTo(right);
  }

  @Test
  void somebody_whose_record_is_restricted_is_neither_shown_nor_taken() throws Exception {
    UUID right = somebody("Wilma");
    restrict(right);
    send("/right-person", Map.of("typed", last));
    look("?person=1")
        .andExpect(says("Nobody else was found who can be chosen."))
        .andExpect(saysNothingOf("Wilma"));
    correct("person", right.toString(), "Mixed up.").andExpect(status().isBadRequest());
    assertThat(person()).isNotEqualTo(right);
  }

  @Test
  void too_little_to_search_for_is_said() throws Exception {
    send("/right-person", Map.of("typed", "w"))
        .andExpect(status().isBadRequest())
        .andExpect(says("Type at least two letters"));
    send("/right-person", Map.of("typed", "w".repeat(201))).andExpect(status().isBadRequest());
  }

  @Test
  void what_was_searched_for_stands_in_no_address_and_in_no_other_session() throws Exception {
    somebody("Wilma");
    String address =
        send("/right-person", Map.of("typed", last)).andReturn().getResponse().getRedirectedUrl();
    assertThat(address).doesNotContain(last);
    http.perform(as(get("/cases/" + reference + "?person=1"))).andExpect(saysNothingOf("Wilma"));
  }

  @Test
  void the_outcome_of_a_closed_referral_is_chosen_in_words() throws Exception {
    transaction.executeWithoutResult(
        status -> {
          var referral = referrals.of(reference);
          referral.overtaken(ReferralOutcome.WITHDRAWN, LocalDate.of(2026, 11, 23));
          cases.close(reference, "withdrawn");
        });
    look("")
        .andExpect(says("The outcome</span>: Withdrawn"))
        .andExpect(says("Self funder (9 NFA: self-funded client)"))
        .andExpect(saysNothingOf("Support planning ("))
        .andExpect(saysNothingOf("Withdrawn ("));
    correct("outcome", "", "Misread.").andExpect(says("The outcome is to be chosen"));
    correct("outcome", "self-funder", "Misread.").andExpect(status().is3xxRedirection());
    look("")
        .andExpect(says("The outcome</span>: Self funder"))
        .andExpect(says("Withdrawn became Self funder"));
  }

  @Test
  void of_a_restricted_case_others_put_nothing_right() throws Exception {
    restrict(person());
    look("").andExpect(saysNothingOf("Put something right"));
    correct("received-on", "2026-11-18", "Misheard.").andExpect(status().isBadRequest());
    send("/right-person", Map.of("typed", last)).andExpect(status().is3xxRedirection());
    look("?person=1").andExpect(saysNothingOf("Put something right"));
    assertThat(receivedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
  }

  @Test
  void a_case_that_is_not_there_is_said_so() throws Exception {
    reference = "REF-1900-000001";
    correct("received-on", "2026-11-18", "Misheard.").andExpect(status().isNotFound());
  }

  private void restrict(UUID person) {
    Acting.as(
        "service-manager",
        () ->
            restrictions.restrict(
                person,
                Set.of("practitioner-2", "team-manager-south"),
                "Works here",
                LocalDate.of(2027, 1, 4)));
  }
}
