package org.waymark.referral.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.Restrictions;
import org.waymark.referral.application.RecordContact;
import org.waymark.referral.application.RecordContactResult.Recorded;
import org.waymark.referral.domain.AboutWhom;
import org.waymark.referral.domain.SampleContact;
import org.waymark.support.Acting;
import org.waymark.support.Surnames;
import org.waymark.support.WaymarkTest;

/** Moved away and withdrawn, said over REST. */
@WaymarkTest
class MovedOrWithdrawnApiTest {

  private static final String MOVED =
      "{\"what\":\"moved-away\",\"council\":\"Westmere\",\"day\":\"2026-11-21\","
          + "\"toldBy\":\"person\",\"reason\":\"Rang from the new flat.\"}";

  @Autowired WebApplicationContext context;
  @Autowired RecordContact contacts;
  @Autowired CaseRegister cases;
  @Autowired Restrictions restrictions;
  @Autowired FormAnswers answers;
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

  private ResultActions say(String body) throws Exception {
    return sayAs("practitioner", "practitioners", body);
  }

  private ResultActions sayAs(String who, String group, String body) throws Exception {
    return http.perform(
        post("/api/cases/{reference}/moved-or-withdrawn", reference)
            .contentType(MediaType.APPLICATION_JSON)
            .cookie(new Cookie("WAYMARK-XSRF-TOKEN", "of-the-caller"))
            .header("X-WAYMARK-XSRF-TOKEN", "of-the-caller")
            .with(user(who).authorities(new SimpleGrantedAuthority(group)))
            .content(body));
  }

  private boolean isSaid() {
    return answers.latest(reference, "moved-or-withdrawn").isPresent();
  }

  @Test
  void a_move_is_put_on_record_with_who_wrote_it() throws Exception {
    say(MOVED).andExpect(status().isNoContent());
    var said = answers.latest(reference, "moved-or-withdrawn").orElseThrow().submission();
    assertThat(said.author()).isEqualTo("practitioner");
    assertThat(said.answers().path("day").asText()).isEqualTo("2026-11-21");
  }

  @Test
  void a_withdrawal_is_put_on_record() throws Exception {
    say("{\"what\":\"withdrawn\",\"toldBy\":\"speaks-for-them\",\"reason\":\"Manages alone.\"}")
        .andExpect(status().isNoContent());
    assertThat(isSaid()).isTrue();
  }

  @Test
  void everything_that_is_missing_is_named_at_once() throws Exception {
    say("{}")
        .andExpect(status().isBadRequest())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.errors[0].field").value("what"))
        .andExpect(jsonPath("$.errors[1].field").value("toldBy"))
        .andExpect(jsonPath("$.errors[2].field").value("reason"))
        .andExpect(jsonPath("$.errors[3]").doesNotExist());
    assertThat(isSaid()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "what    | flown-away          | what",
        "what    | withdrawn           | council",
        "toldBy  | a-bird              | toldBy",
        "day     | ' '                 | day",
        "day     | yesterday           | day",
        "day     | 2026-02-30          | day",
        "day     | 2026-11-24          | day",
        "day     | 2006-11-21          | day",
        "council | ' '                 | council",
        "council | 'two\\nlines'       | council",
        "reason  | ' '                 | reason",
        "reason  | '\\u0000'           | reason"
      })
  void a_field_that_is_wrong_is_named_and_nothing_is_kept(
      String changed, String wrong, String named) throws Exception {
    say(MOVED.replaceAll("(\"" + changed + "\":\")[^\"]*", "$1" + wrong.replace("\\", "\\\\")))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value(named))
        .andExpect(jsonPath("$.errors[1]").doesNotExist());
    assertThat(isSaid()).isFalse();
  }

  @Test
  void what_is_too_long_is_refused_and_never_repeated() throws Exception {
    say(MOVED.replace("Westmere", "W".repeat(121)))
        .andExpect(jsonPath("$.errors[0].field").value("council"))
        .andExpect(content().string(not(containsString("WWW"))));
    say(MOVED.replace("Rang from the new flat.", "r".repeat(4001)))
        .andExpect(jsonPath("$.errors[0].field").value("reason"));
    assertThat(isSaid()).isFalse();
  }

  @Test
  void a_body_that_cannot_be_read_is_refused_with_its_field() throws Exception {
    say("{\"what\":{\"a\":1}}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("what"));
    say("{").andExpect(status().isBadRequest());
    say("").andExpect(status().isBadRequest());
  }

  @Test
  void whoever_says_it_a_second_time_is_told_so() throws Exception {
    say(MOVED).andExpect(status().isNoContent());
    say(MOVED)
        .andExpect(status().isConflict())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.detail").value(containsString("said already")));
  }

  @Test
  void of_a_closed_case_and_of_one_that_is_no_referral_nothing_can_be_said() throws Exception {
    cases.close(reference, "withdrawn");
    say(MOVED).andExpect(status().isConflict());
    reference = cases.open("SAF", null, LocalDate.of(2026, 11, 23), null);
    say(MOVED).andExpect(status().isConflict());
    assertThat(isSaid()).isFalse();
  }

  @Test
  void a_restricted_case_answers_only_to_those_who_are_named() throws Exception {
    UUID person = cases.find(reference).orElseThrow().personId();
    Acting.as(
        "service-manager",
        () ->
            restrictions.restrict(
                person,
                Set.of("practitioner-2", "team-manager-south"),
                "Works here",
                LocalDate.of(2027, 1, 4)));
    say(MOVED).andExpect(status().isForbidden());
    assertThat(isSaid()).isFalse();
    sayAs("practitioner-2", "practitioners", MOVED).andExpect(status().isNoContent());
  }

  @Test
  void those_who_do_not_work_with_people_say_nothing() throws Exception {
    sayAs("provider-a", "providers", MOVED).andExpect(status().isForbidden());
    sayAs("process-owner", "process-owners", MOVED).andExpect(status().isForbidden());
    assertThat(isSaid()).isFalse();
  }

  @Test
  void an_unknown_case_is_not_found() throws Exception {
    reference = "REF-1900-000001";
    say(MOVED).andExpect(status().isNotFound());
  }

  @Test
  void it_is_described_for_those_who_build_on_it() throws Exception {
    http.perform(get("/v3/api-docs").with(user("administrator")))
        .andExpect(
            jsonPath("$.paths['/api/cases/{reference}/moved-or-withdrawn'].post.responses['409']")
                .exists());
  }
}
