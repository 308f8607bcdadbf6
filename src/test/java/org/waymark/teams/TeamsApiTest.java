package org.waymark.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.waymark.support.SignedIn;

@SpringJUnitConfig(TeamsTestConfiguration.class)
class TeamsApiTest {

  @Autowired Teams teams;
  @Autowired DemoTeams demo;
  @Autowired JdbcTemplate jdbc;
  @Autowired SignedIn user;
  private MockMvc api;

  @BeforeEach
  void signed_in_as_the_manager_of_the_north(@Autowired ApplicationContext context) {
    jdbc.execute(
        "truncate cover_trace, allocation_event, allocation, worker_cover, worker_leave, worker,"
            + " team_area, team");
    demo.load();
    signIn("team-manager", "team-managers", "team-north", "team-north.team-managers");
    api =
        MockMvcBuilders.standaloneSetup(
                context.getBean("teamsController"), context.getBean("workersController"))
            .setMessageConverters(
                new MappingJackson2HttpMessageConverter(
                    Jackson2ObjectMapperBuilder.json()
                        .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .build()))
            .build();
  }

  @Test
  void a_manager_reads_all_teams_and_a_practitioner_their_own() throws Exception {
    api.perform(get("/api/teams")).andExpect(jsonPath("$", hasSize(2)));
    signIn("practitioner", "practitioners", "team-north");
    api.perform(get("/api/teams"))
        .andExpect(jsonPath("$[*].id", contains("team-north")))
        .andExpect(jsonPath("$[0].districts[0]").value("WM1"));
  }

  @Test
  void a_teams_workers_come_with_fourteen_days_and_caseload_against_limit() throws Exception {
    api.perform(get("/api/teams/team-north/workers"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$", hasSize(11)))
        .andExpect(jsonPath("$[?(@.id=='practitioner')].caseload", contains(14)))
        .andExpect(jsonPath("$[?(@.id=='practitioner')].caseloadLimit", contains(24)))
        .andExpect(jsonPath("$[?(@.id=='practitioner')].days.length()", contains(14)))
        .andExpect(jsonPath("$[?(@.id=='north-sca-1')].days[0].availability", contains("ON_LEAVE")))
        .andExpect(jsonPath("$[?(@.id=='north-sca-1')].days[0].date", contains("2026-11-23")))
        .andExpect(jsonPath("$[?(@.id=='practitioner')].days[5].availability", contains("CLOSED")));
  }

  @Test
  void another_teams_practitioner_and_a_provider_read_nothing() throws Exception {
    signIn("practitioner-south", "practitioners", "team-south");
    api.perform(get("/api/teams/team-north/workers")).andExpect(status().isForbidden());
    signIn("provider-a", "providers");
    api.perform(get("/api/teams")).andExpect(jsonPath("$", hasSize(0)));
    api.perform(get("/api/teams/team-north/cases-of-leavers")).andExpect(status().isForbidden());
  }

  @Test
  void an_unknown_team_or_worker_is_not_found() throws Exception {
    api.perform(get("/api/teams/team-west/workers")).andExpect(status().isNotFound());
    leave("nobody", "2026-12-01", "2026-12-02", "ANNUAL").andExpect(status().isNotFound());
  }

  @Test
  void leave_is_recorded_and_shown() throws Exception {
    leave("practitioner", "2026-11-24", "2026-11-25", "ANNUAL").andExpect(status().isNoContent());
    assertThat(
            teams.workersAvailable("team-north", LocalDate.of(2026, 11, 24), Set.of()).stream()
                .map(WorkerView::id))
        .doesNotContain("practitioner");
    assertThat(
            jdbc.queryForObject(
                "select recorded_by from worker_leave where worker_id = 'practitioner'",
                String.class))
        .isEqualTo("team-manager");
  }

  @Test
  void wrong_leave_is_refused_with_every_field_named_and_nothing_recorded() throws Exception {
    leave("practitioner", "24/11/2026", "", "HOLIDAY")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[*].field", contains("firstDay", "lastDay", "kind")));
    leave("practitioner", "2026-12-02", "2026-12-01", "ANNUAL")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("lastDay"));
    leave("practitioner", "2026-12-02", "2036-12-01", "ANNUAL")
        .andExpect(jsonPath("$.errors[0].message").value("is more than two years ahead"));
    leave("practitioner", "-999999999-01-01", "2026-12-01", "ANNUAL")
        .andExpect(jsonPath("$.errors[0].message").value("must be a date such as 2026-11-23"));
    leave("practitioner", "2020-12-01", "2026-12-01", "ANNUAL")
        .andExpect(jsonPath("$.errors[0].message").value("is more than two years ago"));
    leave("practitioner", "2026-12-01", "2026-12-02", "ANNUAL\\u0000")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("kind"));
    leave("north-sca-1", "2026-11-30", "2026-12-10", "SICK")
        .andExpect(
            jsonPath("$.errors[0].message").value("overlaps with leave that is already recorded"));
    assertThat(
            jdbc.queryForObject(
                "select count(*) from worker_leave where recorded_by = 'team-manager'",
                Integer.class))
        .isZero();
  }

  @Test
  void an_unknown_field_is_refused() throws Exception {
    post("practitioner/leaver", "{\"lastDay\":\"2026-12-31\",\"why\":\"x\"}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("why"));
  }

  @Test
  void only_the_teams_own_managers_may_change_it() throws Exception {
    leave("practitioner-south", "2026-12-01", "2026-12-02", "ANNUAL")
        .andExpect(status().isForbidden());
    signIn("practitioner", "practitioners", "team-north");
    leave("practitioner", "2026-12-01", "2026-12-02", "ANNUAL").andExpect(status().isForbidden());
    signIn("service-manager", "service-managers");
    leave("practitioner-south", "2026-12-01", "2026-12-02", "ANNUAL")
        .andExpect(status().isNoContent());
  }

  @Test
  void cover_that_began_before_anybody_can_remember_is_refused_at_once() throws Exception {
    cover("practitioner-2", "practitioner", "1926-12-07", "2026-12-14")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("firstDay"));
  }

  @Test
  void cover_is_recorded_and_found() throws Exception {
    cover("practitioner-2", "practitioner", "2026-12-07", "2026-12-14")
        .andExpect(status().isNoContent());
    assertThat(teams.coverFor("practitioner-2", LocalDate.of(2026, 12, 8)))
        .contains("practitioner");
  }

  @Test
  void wrong_cover_is_refused_with_its_reason() throws Exception {
    refusedCover("practitioner", "practitioner", "2026-12-07", "must be somebody else");
    refusedCover("practitioner", "nobody", "2026-12-07", "is not a worker");
    refusedCover("practitioner", "south-sw-3", "2026-12-07", "has no working day in that time");
    refusedCover(
        "practitioner", "north-sca-1", "2026-11-30", "is covered by this worker at that time");
    cover("north-sca-1", "practitioner-2", "2026-11-30", "2026-12-01")
        .andExpect(
            jsonPath("$.errors[0].message").value("overlaps with cover that is already recorded"));
  }

  @Test
  void a_leavers_cases_are_listed_and_go_back_once_the_last_day_is_over() throws Exception {
    teams.allocate("REF-2026-000001", "practitioner", CaseDemand.ofWeight(2), "team-manager");
    post("practitioner/leaver", "{\"lastDay\":\"2026-12-31\"}").andExpect(status().isNoContent());
    api.perform(get("/api/teams/team-north/cases-of-leavers"))
        .andExpect(jsonPath("$", contains("REF-2026-000001")));
    assertThat(
            teams.allocate(
                "REF-2026-000002", "practitioner", CaseDemand.ofWeight(1), "team-manager"))
        .isInstanceOf(AllocationResult.Refused.class);

    post("practitioner/leaver", "{\"lastDay\":\"2026-11-20\"}").andExpect(status().isNoContent());
    assertThat(teams.allocatedWorker("REF-2026-000001")).isEmpty();
    assertThat(teams.casesOfLeavers("team-north")).isEmpty();
    post("practitioner-2/leaver", "{\"lastDay\":\"2036-11-20\"}")
        .andExpect(jsonPath("$.errors[0].field").value("lastDay"));
  }

  private void refusedCover(String worker, String by, String day, String why) throws Exception {
    cover(worker, by, day, day)
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("coveredBy"))
        .andExpect(jsonPath("$.errors[0].message").value(why));
  }

  private ResultActions leave(String worker, String first, String last, String kind)
      throws Exception {
    String body = "{\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"kind\":\"%s\"}";
    return post(worker + "/leave", body.formatted(first, last, kind));
  }

  private ResultActions cover(String worker, String by, String first, String last)
      throws Exception {
    String body = "{\"coveredBy\":\"%s\",\"firstDay\":\"%s\",\"lastDay\":\"%s\"}";
    return post(worker + "/cover", body.formatted(by, first, last));
  }

  private ResultActions post(String path, String body) throws Exception {
    return api.perform(
        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                "/api/workers/" + path)
            .contentType(APPLICATION_JSON)
            .content(body));
  }

  private void signIn(String id, String... groups) {
    user.as(id, groups);
  }
}
