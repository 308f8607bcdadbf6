package org.waymark.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
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
import org.springframework.web.context.WebApplicationContext;
import org.waymark.security.Accounts;
import org.waymark.support.SettableClock;
import org.waymark.support.WaymarkTest;
import org.waymark.teams.Teams;

/** Teams and people on their pages. */
@WaymarkTest
class TeamPagesTest {

  private static final Pattern PASSWORD = Pattern.compile("first-password\">([^<]+)<");

  @Autowired WebApplicationContext context;
  @Autowired Accounts accounts;
  @Autowired IdentityService identity;
  @Autowired Teams allocation;
  @Autowired SettableClock clock;
  private final MockHttpSession session = new MockHttpSession();
  private MockMvc http;
  private String mark;
  private String team;
  private String as;
  private List<String> groups;

  @BeforeEach
  void aTeamOfAnAdministrators() throws Exception {
    http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    mark = UUID.randomUUID().toString().substring(0, 8);
    team = "team-pages-" + mark;
    asAdministrator();
    send(
            "/teams",
            "name",
            "Team pages " + mark,
            "areas",
            "",
            "roles",
            "practitioners",
            "roles",
            "team-managers")
        .andExpect(redirectedUrl("/teams/" + team + "?done=team-made"));
  }

  private void asAdministrator() {
    as = "administrator";
    groups = List.of("administrators");
  }

  private void asManager() {
    as = "manager-" + mark;
    groups = List.of("team-managers", team, team + ".team-managers");
  }

  private MockHttpServletRequestBuilder signedIn(MockHttpServletRequestBuilder request) {
    return request
        .session(session)
        .with(user(as).authorities(groups.stream().map(SimpleGrantedAuthority::new).toList()));
  }

  private ResultActions look(String where) throws Exception {
    return http.perform(signedIn(get(where)));
  }

  private ResultActions send(String where, String... typed) throws Exception {
    var request =
        signedIn(post(where))
            .cookie(new Cookie("WAYMARK-XSRF-TOKEN", "of-the-page"))
            .header("X-WAYMARK-XSRF-TOKEN", "of-the-page");
    for (int i = 0; i < typed.length; i += 2) {
      request.param(typed[i], typed[i + 1]);
    }
    return http.perform(request);
  }

  private ResultActions add(String id, String... more) throws Exception {
    String[] typed = {
      "id",
      id,
      "firstName",
      "Ada",
      "lastName",
      "Brook",
      "email",
      "ada@council.example",
      "skills",
      "Deafblind",
      "caseloadLimit",
      "12",
      "workingDays",
      "MONDAY",
      "workingDays",
      "FRIDAY"
    };
    String[] all = Stream.of(typed, more).flatMap(Stream::of).toArray(String[]::new);
    return send("/teams/" + team + "/people", all);
  }

  private static ResultMatcher says(String words) {
    return content().string(containsString(words));
  }

  private static ResultMatcher saysNothingOf(String words) {
    return content().string(not(containsString(words)));
  }

  @Test
  void a_manager_adds_somebody_in_one_form_and_the_first_password_is_shown_once() throws Exception {
    asManager();
    look("/teams").andExpect(redirectedUrl("/teams/" + team));
    String id = "ada." + mark;
    add(id, "roles", "practitioners")
        .andExpect(redirectedUrl("/teams/people/" + id + "?done=person-added"));

    ResultActions shown = look("/teams/people/" + id + "?done=person-added");
    String page = shown.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    Matcher password = PASSWORD.matcher(page);
    assertThat(password.find()).isTrue();
    assertThat(identity.checkPassword(id, password.group(1))).isTrue();
    shown.andExpect(says("They are added and can sign in now."));
    look("/teams/people/" + id).andExpect(saysNothingOf("first-password"));
    look("/teams/" + team)
        .andExpect(says("Ada Brook"))
        .andExpect(says("Mon"))
        .andExpect(says("0 of 12"));
    assertThat(allocation.worker(id).orElseThrow().skills()).containsExactly("deafblind");
  }

  @Test
  void what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() throws Exception {
    asManager();
    add("ada " + mark, "roles", "practitioners", "newlyQualified", "yes")
        .andExpect(status().isBadRequest())
        .andExpect(
            says(
                "The sign-in name must be 2 to 60 letters, digits, dots and hyphens, like"
                    + " sarah.jones"))
        .andExpect(says("value=\"ada " + mark + "\""))
        .andExpect(says("value=\"MONDAY\" checked"))
        .andExpect(says("value=\"practitioners\" checked"))
        .andExpect(saysNothingOf("value=\"TUESDAY\" checked"));
  }

  @Test
  void a_manager_is_shown_no_role_of_the_whole_service_and_can_send_none() throws Exception {
    asManager();
    look("/teams/" + team).andExpect(saysNothingOf("value=\"administrators\""));
    add("ada." + mark, "roles", "practitioners", "roles", "administrators")
        .andExpect(status().isBadRequest())
        .andExpect(says("The roles may be roles within a team only"));
    assertThat(accounts.exists("ada." + mark)).isFalse();
    send("/teams", "name", "Mine " + mark)
        .andExpect(status().isForbidden())
        .andExpect(says("Only administrators make and change teams."));
  }

  @Test
  void somebody_is_changed_given_a_new_password_and_let_go() throws Exception {
    String id = "ada." + mark;
    add(id, "roles", "practitioners");
    send(
            "/teams/people/" + id,
            "firstName",
            "Ada",
            "lastName",
            "Brook-Hill",
            "email",
            "",
            "team",
            team,
            "roles",
            "team-managers",
            "skills",
            "",
            "caseloadLimit",
            "0",
            "workingDays",
            "MONDAY")
        .andExpect(redirectedUrl("/teams/people/" + id + "?done=person-changed"));
    assertThat(accounts.known(List.of(id)).get(id))
        .containsExactlyInAnyOrder("team-managers", team, team + ".team-managers");
    look("/teams/people/" + id).andExpect(says("Brook-Hill")).andExpect(says("End the account"));
    send("/teams/people/" + id + "/password")
        .andExpect(redirectedUrl("/teams/people/" + id + "?done=password-given"));
    send("/teams/people/" + id + "/end")
        .andExpect(redirectedUrl("/teams/" + team + "?done=account-ended"));
    assertThat(accounts.known(List.of(id))).isEmpty();
    look("/teams/" + team).andExpect(says("People who left: 1"));
    look("/teams/people/" + id).andExpect(says("and their account has ended. If they come back"));
  }

  @Test
  void what_is_in_somebodys_hands_is_listed_until_it_is_handed_on() throws Exception {
    String id = "ada." + mark;
    add(id, "roles", "practitioners");
    String reference = "REF-2026-9" + mark.replaceAll("[^0-9]", "0").substring(0, 5);
    allocation.allocate(
        reference, id, org.waymark.teams.CaseDemand.ofWeight(1), "administrator", "Knows them");
    send("/teams/people/" + id + "/end")
        .andExpect(status().isBadRequest())
        .andExpect(says("This has to be handed on first"))
        .andExpect(says(reference));
    assertThat(accounts.known(List.of(id))).isNotEmpty();
    send("/teams/people/" + id + "/end", "giveBack", "true")
        .andExpect(redirectedUrl("/teams/" + team + "?done=account-ended"));
    assertThat(allocation.allocatedWorker(reference)).isEmpty();
  }

  @Test
  void a_leaver_stands_at_the_top_of_the_team_with_what_is_to_be_handed_on() throws Exception {
    String id = "ada." + mark;
    add(id, "roles", "practitioners");
    String reference = "REF-2026-6" + mark.replaceAll("[^0-9]", "0").substring(0, 5);
    allocation.allocate(
        reference, id, org.waymark.teams.CaseDemand.ofWeight(1), "administrator", "Knows them");
    String where = "/teams/people/" + id;
    send(where + "/last-day", "lastDay", "soon")
        .andExpect(status().isBadRequest())
        .andExpect(says("The last day must be a day, like 31/12/2026"))
        .andExpect(says("value=\"soon\""));
    send(where + "/last-day", "lastDay", "2026-11-27")
        .andExpect(redirectedUrl(where + "?done=last-day"));
    look("/teams/" + team)
        .andExpect(says("leaves on Fri 27 November 2026, and still has in hand: 1 case."))
        .andExpect(saysNothingOf("People who left"));
    look(where + "?done=last-day")
        .andExpect(says("The last day is saved."))
        .andExpect(says("value=\"2026-11-27\""));

    clock.set("2026-11-28T09:00:00Z");

    look("/teams/" + team)
        .andExpect(says("People who left: 1"))
        .andExpect(
            says("left on Fri 27 November 2026, and nobody works on what they left: 1 case."));
    look(where)
        .andExpect(says("and their account has ended. If they come back"))
        .andExpect(says("This is left in their hands"))
        .andExpect(says(reference));
    send(where + "/end", "giveBack", "true")
        .andExpect(redirectedUrl("/teams/" + team + "?done=account-ended"));
    look("/teams/" + team).andExpect(saysNothingOf("nobody works on what they left"));
  }

  @Test
  void somebody_who_serves_all_teams_is_added_by_an_administrator() throws Exception {
    String id = "bea." + mark;
    send("/teams/people", "id", id, "firstName", "Bea", "lastName", "Lane", "roles", "brokers")
        .andExpect(redirectedUrl("/teams/people/" + id + "?done=person-added"));
    look("/teams").andExpect(says("Bea Lane")).andExpect(says("Brokers"));
    look("/teams/people/" + id).andExpect(says("Serves all teams"));
    asManager();
    look("/teams/people/" + id).andExpect(status().isNotFound());
  }

  @Test
  void others_see_neither_the_pages_nor_the_way_there() throws Exception {
    as = "practitioner";
    groups = List.of("practitioners", team, team + ".practitioners");
    for (String page : List.of("/teams", "/teams/" + team, "/teams/people/practitioner")) {
      look(page)
          .andExpect(status().isForbidden())
          .andExpect(says("Administrators and managers keep teams and people."));
    }
    look("/people").andExpect(saysNothingOf("href=\"/teams\""));
    look("/api/teams/kept").andExpect(jsonPath("$.mayKeep").value(false));
    look("/api/places")
        .andExpect(jsonPath("$.people").value(true))
        .andExpect(jsonPath("$.teams").value(false))
        .andExpect(jsonPath("$.emergencies").value(0));
    asManager();
    look("/api/places").andExpect(jsonPath("$.teams").value(true));
    look("/people").andExpect(says("href=\"/teams\""));
    look("/api/teams/kept")
        .andExpect(jsonPath("$.mayKeep").value(true))
        .andExpect(jsonPath("$.teams[0].id").value(team));
    look("/teams/team-of-nobody").andExpect(status().isNotFound());
  }
}
