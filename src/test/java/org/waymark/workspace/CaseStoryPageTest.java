package org.waymark.workspace;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.waymark.casefile.CaseDirectory.LinkKind;
import org.waymark.casefile.CaseHandling;
import org.waymark.casefile.CaseNotes;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.Restrictions;
import org.waymark.support.Acting;
import org.waymark.support.Surnames;
import org.waymark.support.WaymarkTest;

/** What happened reads as plain English, and leads to the other cases. */
@WaymarkTest
class CaseStoryPageTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Autowired WebApplicationContext context;
  @Autowired ProcessEngine engine;
  @Autowired CaseRegister cases;
  @Autowired CaseHandling handling;
  @Autowired CaseNotes notes;
  @Autowired People people;
  @Autowired Restrictions restrictions;
  private MockMvc http;
  private OpenCase work;

  @BeforeEach
  void open() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    String last = Surnames.unlikeAnybodys();
    work = new OpenCase(engine, cases, people, PersonDetails.named("Margaret", last).build());
  }

  @Test
  void who_deals_with_a_case_is_told_with_names_and_words() throws Exception {
    handling.assignWorker(work.reference, "practitioner");
    handling.prioritise(work.reference, 65);
    handling.prioritise(work.reference, 70);
    cases.assignTeam(work.reference, "team-south");
    handling.assignWorker(work.reference, null);
    cases.close(work.reference, "health-or-chc");

    look("practitioner")
        .andExpect(says("The case was given to Priya Nair (Team North)."))
        .andExpect(says("The case was handed to Team South."))
        .andExpect(says("Nobody works on the case now."))
        .andExpect(says("The case was closed: health or NHS continuing healthcare."))
        .andExpect(says("The priority is now High."))
        .andExpect(saysNothingOf("set to 65"));
  }

  @Test
  void a_reference_in_a_note_is_a_link_and_the_rest_is_text() throws Exception {
    String other = cases.open("SAF", work.person, TODAY, "team-north");
    Acting.as(
        "practitioner",
        () -> {
          notes.add(work.reference, "<i>See</i> " + other + ", not XREF-2026-000001.");
          return null;
        });

    look("practitioner")
        .andExpect(
            says(
                "&lt;i&gt;See&lt;/i&gt; <a href=\"/cases/"
                    + other
                    + "\">"
                    + other
                    + "</a>, not XREF-2026-000001."));
  }

  @Test
  void the_person_s_other_cases_stand_on_the_page_the_open_ones_first() throws Exception {
    String closed = cases.open("REV", work.person, TODAY, "team-north");
    cases.close(closed, "no-further-action");
    String open = cases.open("SAF", work.person, TODAY, "team-north");
    handling.link(open, work.reference, LinkKind.SAFEGUARDING_RAISED_FROM);

    look("practitioner")
        .andExpect(
            content()
                .string(
                    stringContainsInOrder(
                        "Other cases",
                        "Safeguarding concern " + open,
                        "A concern raised from this case",
                        "Open since Mon 23 November 2026",
                        "Review " + closed,
                        "Closed Mon 23 November 2026: No further action")));
  }

  @Test
  void of_a_linked_case_that_is_restricted_nothing_but_the_reference_is_told() throws Exception {
    UUID hidden =
        Acting.as(
            "practitioner",
            () -> ((Outcome.Done) people.create(PersonDetails.named("Hid", "Den").build())).id());
    String secret = cases.open("REF", hidden, TODAY, "team-north");
    handling.assignWorker(secret, "practitioner-2");
    handling.link(work.reference, secret, LinkKind.PART_OF);
    Acting.as(
        "service-manager",
        () ->
            restrictions.restrict(
                hidden,
                java.util.Set.of("practitioner-2", "team-manager-south"),
                "Works for the council",
                LocalDate.of(2027, 1, 4)));

    look("practitioner")
        .andExpect(says("Referral " + secret))
        .andExpect(saysNothingOf(", with Tom Barker"));
    look("practitioner-2")
        .andExpect(says("Referral " + secret))
        .andExpect(says(", with Tom Barker"));
  }

  private ResultActions look(String who) throws Exception {
    var groups = AuthorityUtils.createAuthorityList("practitioners", "team-north.practitioners");
    return http.perform(get("/cases/" + work.reference).with(user(who).authorities(groups)));
  }

  private static ResultMatcher says(String words) {
    return content().string(containsString(words));
  }

  private static ResultMatcher saysNothingOf(String words) {
    return content().string(not(containsString(words)));
  }
}
