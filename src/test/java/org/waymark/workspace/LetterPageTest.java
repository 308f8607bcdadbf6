package org.waymark.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.CommunicationNeeds;
import org.waymark.casefile.CommunicationNeeds.LetterFormat;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.FormAnswers.Submission;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.Restrictions;
import org.waymark.support.Acting;
import org.waymark.support.DrawnWork;
import org.waymark.support.Surnames;
import org.waymark.support.WaymarkTest;

/** What a person may have of their case is printed for them, and nothing else. */
@WaymarkTest
class LetterPageTest {

  private static final String FORM =
      """
      {"id":"letter-form","type":"default","schemaVersion":16,
       "executionPlatform":"Camunda Platform","executionPlatformVersion":"7.24.0","components":[
       {"id":"Field_title","type":"text","text":"# What was agreed",
        "properties":{"forThePerson":"What we agreed with you"}},
       {"id":"Field_aim","type":"textarea","key":"aim","label":"The person's aim",
        "properties":{"forThePerson":"What you want"}},
       {"id":"Field_risk","type":"textarea","key":"risk","label":"Who is a danger to whom"}]}""";

  @Autowired WebApplicationContext context;
  @Autowired ProcessEngine engine;
  @Autowired CaseRegister cases;
  @Autowired People people;
  @Autowired FormAnswers answers;
  @Autowired Restrictions restrictions;
  @Autowired JdbcClient jdbc;
  private MockMvc http;
  private Agreed work;
  private String last;

  private static final class Agreed extends DrawnWork {
    Agreed(ProcessEngine engine, CaseRegister cases, People people, PersonDetails details) {
      super(
          engine,
          cases,
          people,
          details,
          new Drawing(
              "letter-work",
              oneTask("letter-work", "UserTask_Agree", "Agree", "letter-form"),
              "letter-form",
              FORM));
    }
  }

  @BeforeEach
  void open() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    last = Surnames.unlikeAnybodys();
    work =
        new Agreed(
            engine,
            cases,
            people,
            PersonDetails.named("Margaret", last)
                .alerts("Her brother hits her")
                .communication(new CommunicationNeeds(null, null, LetterFormat.LARGE_PRINT, null))
                .build());
  }

  /** Answers the form of the task. */
  private void agree(String aim) {
    Acting.as(
        "practitioner",
        () -> {
          engine
              .getFormService()
              .submitTaskForm(
                  work.task().getId(), Map.of("aim", aim, "risk", "Beware of the brother"));
          return null;
        });
  }

  @Test
  void what_a_form_declares_is_printed_in_the_person_s_words_and_nothing_else() throws Exception {
    agree("To go to <chapel>.");

    look("")
        .andExpect(status().isOk())
        .andExpect(says("Margaret " + last))
        .andExpect(says("Read it through before you give it to anybody."))
        .andExpect(says("What we agreed with you"))
        .andExpect(says("What you want"))
        .andExpect(says("To go to &lt;chapel&gt;."))
        .andExpect(says("Printed on Mon 23 November 2026, 09:00 by Priya Nair."))
        .andExpect(saysNothingOf("brother"))
        .andExpect(saysNothingOf("danger"))
        .andExpect(saysNothingOf("The case was opened"));
  }

  @Test
  void the_worker_ticks_what_is_printed_and_how_large() throws Exception {
    agree("To go to chapel.");
    UUID kept = answers.of(work.reference).get(0).id();

    look("").andExpect(says("class=\"letter large\""));
    look("?chosen=true&size=normal")
        .andExpect(says("Nothing is ticked, so nothing is printed."))
        .andExpect(saysNothingOf("To go to chapel."));
    look("?chosen=true&size=normal&print=" + kept)
        .andExpect(says("To go to chapel."))
        .andExpect(says("class=\"letter\""));
    look("?chosen=true&print=no-id&print=" + UUID.randomUUID())
        .andExpect(status().isOk())
        .andExpect(saysNothingOf("To go to chapel."));
  }

  @Test
  void answers_of_another_case_are_never_printed_on_this_one() throws Exception {
    agree("To go to chapel.");
    UUID theirs = answers.of(work.reference).get(0).id();
    Agreed other =
        new Agreed(engine, cases, people, PersonDetails.named("Other", "Letters").build());

    http.perform(
            get("/cases/" + other.reference + "/for-the-person?chosen=true&print=" + theirs)
                .with(user("practitioner").authorities(groups())))
        .andExpect(saysNothingOf("To go to chapel."));
  }

  @Test
  void a_form_sent_again_is_offered_twice_and_only_the_latest_is_ticked() throws Exception {
    agree("To go to chapel.");
    var first = answers.of(work.reference).get(0).submission();
    Acting.as(
        "practitioner",
        () -> {
          first.answers().put("aim", "To go to market.");
          return answers.record(first);
        });

    look("").andExpect(says("To go to market.")).andExpect(saysNothingOf("To go to chapel."));
    assertThat(look("").andReturn().getResponse().getContentAsString().split("name=\"print\""))
        .hasSize(3);
  }

  private void answered(String form, String key, String said) {
    ObjectNode given = JsonNodeFactory.instance.objectNode().put(key, said);
    Acting.as(
        "practitioner",
        () ->
            answers.record(
                new Submission(
                    work.reference, form, 1, null, "UserTask_Test", "practitioner", given)));
  }

  @Test
  void a_plan_is_ticked_once_it_is_signed_off() throws Exception {
    answered("make-support-plan", "contingency", "Ring the night team.");
    answered("sign-off-plan", "signOff", "send-back");
    look("").andExpect(says("Your support plan")).andExpect(saysNothingOf("Ring the night team."));

    answered("sign-off-plan", "signOff", "signed-off");
    look("").andExpect(says("Ring the night team."));
  }

  @Test
  void a_restricted_record_prints_nothing_to_those_who_are_not_named() throws Exception {
    agree("To go to chapel.");
    work.restrictTo("practitioner-2", restrictions);

    look("")
        .andExpect(says("restricted"))
        .andExpect(saysNothingOf(last))
        .andExpect(saysNothingOf("To go to chapel."));
  }

  @Test
  void it_is_one_reading_in_the_log() throws Exception {
    List<String> before = purposes();
    look("");
    assertThat(purposes()).hasSize(before.size() + 1).contains("for-the-person");
  }

  @Test
  void a_case_without_a_person_or_without_forms_says_so_and_an_unknown_one_is_none()
      throws Exception {
    look("").andExpect(says("Nothing on this case is for the person yet."));
    String nobody = cases.open("REF", null, java.time.LocalDate.of(2026, 11, 23), "team-north");
    page(nobody).andExpect(says("The person has not been identified yet"));
    page("REF-1901-000001").andExpect(status().isNotFound());
  }

  @Test
  void providers_get_no_such_page() throws Exception {
    http.perform(
            get("/cases/" + work.reference + "/for-the-person")
                .with(
                    user("provider-a")
                        .authorities(AuthorityUtils.createAuthorityList("providers"))))
        .andExpect(status().isForbidden());
  }

  @Test
  void the_page_of_the_case_leads_to_it() throws Exception {
    http.perform(get("/cases/" + work.reference).with(user("practitioner").authorities(groups())))
        .andExpect(says("/cases/" + work.reference + "/for-the-person\">Print for the person</a>"));
  }

  private List<String> purposes() {
    return jdbc.sql("select purpose from reading_log where person_id = :person")
        .param("person", work.person)
        .query(String.class)
        .list();
  }

  private ResultActions look(String choice) throws Exception {
    return page(work.reference, choice);
  }

  private ResultActions page(String reference) throws Exception {
    return page(reference, "");
  }

  private ResultActions page(String reference, String choice) throws Exception {
    return http.perform(
        get("/cases/" + reference + "/for-the-person" + choice)
            .with(user("practitioner").authorities(groups())));
  }

  private static List<org.springframework.security.core.GrantedAuthority> groups() {
    return AuthorityUtils.createAuthorityList("practitioners", "team-north.practitioners");
  }

  private static ResultMatcher says(String words) {
    return content().string(containsString(words));
  }

  private static ResultMatcher saysNothingOf(String words) {
    return content().string(not(containsString(words)));
  }
}
