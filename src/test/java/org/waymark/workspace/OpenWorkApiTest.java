package org.waymark.workspace;

import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.Restrictions;
import org.waymark.support.SettableClock;
import org.waymark.support.WaymarkTest;

/** Open work of a person over REST. */
@WaymarkTest
class OpenWorkApiTest {

  @Autowired WebApplicationContext context;
  @Autowired ProcessEngine engine;
  @Autowired CaseRegister cases;
  @Autowired People people;
  @Autowired Restrictions restrictions;
  @Autowired SettableClock clock;
  private MockMvc http;
  private OpenCase work;

  @BeforeEach
  void open() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    work = new OpenCase(engine, cases, people, PersonDetails.named("Ann", "Worked").build());
  }

  @Test
  void an_open_task_says_by_when_under_which_rule_and_to_whom_it_is_offered() throws Exception {
    openWork("practitioner", "practitioners", work.person)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.restricted").value(false))
        .andExpect(jsonPath("$.work.length()").value(1))
        .andExpect(jsonPath("$.work[0].caseReference").value(work.reference))
        .andExpect(jsonPath("$.work[0].taskId").value(work.task().getId()))
        .andExpect(jsonPath("$.work[0].what").value("Do the paged work"))
        .andExpect(jsonPath("$.work[0].openSince").value("2026-11-23"))
        .andExpect(jsonPath("$.work[0].deadline.planFor").value("2026-12-21"))
        .andExpect(jsonPath("$.work[0].deadline.legalLastDay").value("2026-12-21"))
        .andExpect(jsonPath("$.work[0].deadline.overdue").value(false))
        .andExpect(jsonPath("$.work[0].deadline.explanation").isNotEmpty())
        .andExpect(jsonPath("$.work[0].holder.userId").doesNotExist())
        .andExpect(jsonPath("$.work[0].holder.offeredTo").isNotEmpty());
  }

  @Test
  void a_task_that_somebody_took_says_who_has_it_and_since_when() throws Exception {
    clock.advance(Duration.ofDays(2));
    work.claim("practitioner-2");
    clock.advance(Duration.ofDays(3));
    openWork("practitioner", "practitioners", work.person)
        .andExpect(jsonPath("$.work[0].holder.userId").value("practitioner-2"))
        .andExpect(jsonPath("$.work[0].holder.name").value("Tom Barker"))
        .andExpect(jsonPath("$.work[0].holder.since").value("2026-11-25"))
        .andExpect(jsonPath("$.work[0].holder.offeredTo").isEmpty());
  }

  @Test
  void what_is_late_says_so() throws Exception {
    clock.advance(Duration.ofDays(60));
    openWork("practitioner", "practitioners", work.person)
        .andExpect(jsonPath("$.work[0].deadline.overdue").value(true));
  }

  @Test
  void of_a_restricted_person_others_learn_that_the_record_exists_and_no_more() throws Exception {
    work.restrictTo("practitioner-2", restrictions);
    openWork("practitioner", "practitioners", work.person)
        .andExpect(status().isOk())
        .andExpect(
            content().json("{\"id\":\"%s\",\"restricted\":true}".formatted(work.person), true));
    openWork("practitioner-2", "practitioners", work.person)
        .andExpect(jsonPath("$.work[*].caseReference", hasItem(work.reference)));
  }

  @Test
  void those_who_do_not_work_with_people_are_refused() throws Exception {
    openWork("provider-a", "providers", work.person)
        .andExpect(status().isForbidden())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    openWork("process-owner", "process-owners", work.person).andExpect(status().isForbidden());
  }

  @Test
  void without_signing_in_nothing_is_said() throws Exception {
    http.perform(get("/api/people/{id}/open-work", work.person))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void an_unknown_person_is_not_found() throws Exception {
    openWork("practitioner", "practitioners", UUID.randomUUID()).andExpect(status().isNotFound());
  }

  @Test
  void what_is_no_id_is_refused_with_its_field() throws Exception {
    openWork("practitioner", "practitioners", "not-an-id")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("id"));
  }

  @Test
  void it_is_described_for_those_who_build_on_it() throws Exception {
    http.perform(get("/v3/api-docs").with(user("administrator")))
        .andExpect(jsonPath("$.paths['/api/people/{id}/open-work']").exists());
  }

  private ResultActions openWork(String who, String group, Object person) throws Exception {
    return http.perform(
        get("/api/people/{id}/open-work", person)
            .with(user(who).authorities(new SimpleGrantedAuthority(group))));
  }
}
