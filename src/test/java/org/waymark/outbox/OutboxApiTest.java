package org.waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.escalation.WorkNotice;
import org.waymark.referral.application.ReferralNotice;
import org.waymark.support.SignedIn;

@SpringJUnitConfig(classes = {OutboxTestConfiguration.class, OutboxTest.Listeners.class})
@TestPropertySource(
    properties = {
      "waymark.outbox.worker=false",
      "waymark.outbox.sender=waymark@council.example",
      "waymark.base-url=https://waymark.council.example/"
    })
class OutboxApiTest {

  @Autowired Outbox outbox;
  @Autowired OutboxDelivery delivery;
  @Autowired KnownPeople people;
  @Autowired SignedIn user;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  private MockMvc api;

  @BeforeEach
  void two_notices(@Autowired ApplicationContext context) {
    jdbc.execute("truncate outbox_addressee, outbox_email, outbox_entry");
    people.known.clear();
    people.person("practitioner", "practitioner@council.example");
    transaction.executeWithoutResult(
        status ->
            outbox.notifyAll(
                List.of(
                    WorkNotice.WORK_OVERDUE.to(
                        "practitioner",
                        "REF-2026-000001",
                        Map.of("dueOn", "2026-11-20", "legalLastDay", "2026-11-22")),
                    ReferralNotice.URGENT_NEED.to("nobody", "REF-2026-000002"))));
    delivery.deliverDue();
    api = MockMvcBuilders.standaloneSetup(context.getBean("outboxController")).build();
  }

  @Test
  void anybody_reads_their_own_notices_in_words_with_a_link() throws Exception {
    signIn("practitioner", "practitioners");
    api.perform(get("/api/outbox/mine"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(
            jsonPath("$[0].sentence")
                .value(
                    "Work was due on Friday 20 November 2026 and is not done. The last day the rule allows is Sunday 22 November 2026."))
        .andExpect(jsonPath("$[0].caseReference").value("REF-2026-000001"))
        .andExpect(jsonPath("$[0].link", containsString("REF-2026-000001")));
  }

  @Test
  void somebody_else_does_not_see_them() throws Exception {
    signIn("practitioner-2", "practitioners");
    api.perform(get("/api/outbox/mine")).andExpect(jsonPath("$", hasSize(0)));
  }

  @Test
  void a_practitioner_may_not_read_the_whole_outbox() throws Exception {
    signIn("practitioner", "practitioners");
    api.perform(get("/api/outbox")).andExpect(status().isForbidden());
    api.perform(get("/api/outbox/emails")).andExpect(status().isForbidden());
  }

  @Test
  void a_team_manager_reads_all_and_filters_by_state() throws Exception {
    signIn("team-manager", "team-managers");
    api.perform(get("/api/outbox")).andExpect(status().isOk()).andExpect(jsonPath("$", hasSize(2)));
    api.perform(get("/api/outbox").param("state", "WAITING"))
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].recipient").value("nobody"));
    api.perform(get("/api/outbox/emails").param("state", "WAITING"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$", hasSize(0)));
  }

  @Test
  void the_next_page_starts_before_the_last_id() throws Exception {
    signIn("team-manager", "team-managers");
    Long last = jdbc.queryForObject("select max(id) from outbox_entry", Long.class);
    api.perform(get("/api/outbox").param("before", last.toString()))
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].details.dueOn").value("2026-11-20"));
  }

  @Test
  void an_unknown_state_is_refused_and_named() throws Exception {
    signIn("team-manager", "team-managers");
    for (String path : List.of("/api/outbox", "/api/outbox/emails")) {
      api.perform(get(path).param("state", "LOST"))
          .andExpect(status().isBadRequest())
          .andExpect(jsonPath("$.errors[0].field").value("state"));
    }
  }

  @Test
  void an_administrator_has_a_notice_that_waits_for_somebody_tried_at_once() throws Exception {
    Long id =
        jdbc.queryForObject("select id from outbox_entry where state = 'WAITING'", Long.class);
    signIn("team-manager", "team-managers");
    api.perform(post("/api/outbox/" + id + "/retry")).andExpect(status().isForbidden());

    signIn("administrator", "administrators");
    people.person("nobody", "somebody@council.example");
    api.perform(post("/api/outbox/" + id + "/retry")).andExpect(status().isNoContent());
    api.perform(post("/api/outbox/" + id + "/retry")).andExpect(status().isNotFound());
    delivery.deliverDue();
    assertThat(jdbc.queryForObject("select user_id from outbox_email", String.class))
        .isEqualTo("nobody");
    api.perform(post("/api/outbox/emails/1/retry")).andExpect(status().isNotFound());
  }

  private void signIn(String id, String group) {
    user.as(id, group);
  }
}
