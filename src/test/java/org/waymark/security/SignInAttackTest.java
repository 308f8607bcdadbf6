package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.support.WaymarkTest;

/** Nobody gets in without signing in, and nobody else's browser does it for them. */
@WaymarkTest
class SignInAttackTest {

  private static final String NOTE = "{\"text\":\"planted\"}";

  @LocalServerPort int port;
  @Autowired IdentityService identity;
  @Autowired Accounts accounts;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/engine-rest/task",
        "/engine-rest/engine",
        "/engine-rest/engine/default/task",
        "/engine-rest/telemetry/data",
        "/engine-rest/version",
        "/engine-rest/openapi.json",
        "/api/cases/REF-2026-000001",
        "/api/timescales",
        "/api/outbox",
        "/api/people",
        "/camunda/api/engine/engine/default/task",
        "/camunda/api/engine/engine",
        "/camunda/api/admin/auth/user/default/login/welcome",
        "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
        "/v3/api-docs"
      })
  void an_api_answers_401_to_nobody(String path) {
    assertThat(Browser.anonymous(port).get(path).statusCode()).isIn(401, 403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/camunda/app/tasklist/default/",
        "/camunda/app/admin/default/",
        "/camunda/lib/deps.js",
        "/actuator",
        "/actuator/info",
        "/actuator/env",
        "/anything"
      })
  void a_page_sends_nobody_to_the_sign_in_page(String path) {
    HttpResponse<String> answer = Browser.anonymous(port).get(path);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
  }

  @Test
  void health_says_up_and_no_more() {
    HttpResponse<String> answer = Browser.anonymous(port).get("/actuator/health");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("jdbc", "PostgreSQL", "path");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/admin/setup/default/user/create",
        "/camunda/app/admin/default/setup/"
      })
  void nobody_makes_a_first_administrator(String path) {
    String user =
        "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"I\",\"lastName\":\"N\"},"
            + "\"credentials\":{\"password\":\"intruder\"}}";
    for (Browser browser :
        List.of(
            Browser.anonymous(port),
            Door.WEB_APPS.open(port, "practitioner"),
            Door.WEB_APPS.open(port, "administrator"))) {
      assertThat(browser.json("POST", path, user).statusCode()).isIn(302, 401, 403);
    }
    assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
  }

  @Test
  void camundas_own_sign_in_is_shut() {
    HttpResponse<String> answer =
        Browser.anonymous(port)
            .send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=practitioner&password=demo",
                Map.of("Content-Type", "application/x-www-form-urlencoded"));

    assertThat(answer.statusCode()).isIn(401, 403);
  }

  @Test
  void a_wrong_password_gets_nobody_in() {
    String user = account();

    assertThat(Browser.script(port, user, "wrong").get("/api/timescales").statusCode())
        .isEqualTo(401);
    assertThat(Browser.script(port, "nobody-here", "demo").get("/engine-rest/task").statusCode())
        .isEqualTo(401);
    Browser browser = Browser.signedIn(port, account(), "wrong");
    assertThat(browser.get("/api/timescales").statusCode()).isEqualTo(401);
  }

  private String account() {
    String user = "guessed" + identity.createUserQuery().count();
    accounts.createUser(
        user, "Guy", "Guessed", "guessed@example.org", "right-password", List.of("practitioners"));
    return user;
  }

  @Test
  void a_page_of_another_site_changes_nothing_in_the_name_of_who_is_signed_in() {
    Browser browser = Browser.signedIn(port, "administrator", "demo");

    for (String path : List.of("/api/cases/REF-2026-000001/notes", "/engine-rest/task/count")) {
      assertThat(browser.json("POST", path, NOTE).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(
            browser
                .json("POST", "/camunda/api/engine/engine/default/task/count", "{}")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void the_page_itself_sends_its_token_and_gets_through() {
    Browser browser = Browser.signedIn(port, "administrator", "demo");
    browser.get("/api/timescales");
    String token = browser.cookie("WAYMARK-XSRF-TOKEN");

    assertThat(countTasks(browser, "X-WAYMARK-XSRF-TOKEN", token)).isEqualTo(200);
  }

  private static int countTasks(Browser browser, String header, String value) {
    Map<String, String> headers = Map.of("Content-Type", "application/json", header, value);
    return browser.send("POST", "/engine-rest/task/count", "{}", headers).statusCode();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void credentials_that_a_browser_remembers_are_not_taken_from_another_site(String site) {
    Browser browser = Browser.script(port, "administrator", "demo");

    assertThat(countTasks(browser, "Sec-Fetch-Site", site)).isEqualTo(403);
    assertThat(browser.json("POST", "/engine-rest/task/count", "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void a_session_from_before_sign_in_is_worth_nothing_after_it() {
    Browser victim = Browser.anonymous(port);
    victim.get("/camunda/app/tasklist/default/");
    String planted = victim.cookie("JSESSIONID");
    assertThat(planted).isNotNull();

    victim.signIn("practitioner", "demo");

    assertThat(victim.get("/api/timescales").statusCode()).isEqualTo(200);
    assertThat(withSession(planted)).isEqualTo(401);
  }

  private int withSession(String session) {
    return Browser.anonymous(port)
        .send("GET", "/api/timescales", null, Map.of("Cookie", "JSESSIONID=" + session))
        .statusCode();
  }

  @Test
  void after_sign_in_nobody_is_sent_to_another_site() {
    Browser browser = Browser.anonymous(port);
    browser.send(
        "GET",
        "/camunda/app/cockpit/default/?continue=https://evil.example",
        null,
        Map.of("X-Forwarded-Host", "evil.example", "Referer", "https://evil.example/"));

    HttpResponse<String> answer = browser.signIn("practitioner", "demo");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .matches("(http://localhost:" + port + ")?/.*")
        .doesNotMatch("(?:https?:)?//evil.*");
  }

  @Test
  void after_sign_out_the_session_is_over_and_the_browser_forgets() {
    Browser browser = Browser.signedIn(port, "practitioner", "demo");
    browser.get("/api/timescales");
    String session = browser.cookie("JSESSIONID");
    HttpResponse<String> out =
        browser.send(
            "POST",
            "/sign-out",
            "",
            Map.of("X-WAYMARK-XSRF-TOKEN", browser.cookie("WAYMARK-XSRF-TOKEN")));

    assertThat(out.headers().firstValue("Clear-Site-Data").orElse(""))
        .as("answer %s with %s: %s", out.statusCode(), out.headers().map(), out.body())
        .contains("storage");
    assertThat(withSession(session)).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/info", "/actuator/env", "/actuator/heapdump"})
  void an_ordinary_role_sees_nothing_of_the_machine(String path) {
    assertThat(Browser.script(port, "practitioner", "demo").get(path).statusCode())
        .isIn(302, 403, 404);
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void an_ordinary_role_reads_no_diagnostics(Door door) {
    for (String user : List.of("practitioner", "team-manager", "provider-a", "process-owner")) {
      Browser browser = door.open(port, user);
      for (String path : List.of("/telemetry/data", "/metrics", "/metrics/job-failed/sum")) {
        assertThat(browser.get(door.at(path)).statusCode()).as(user + path).isIn(403, 404);
      }
    }
    assertThat(door.open(port, "administrator").get(door.at("/metrics")).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/user", "/group", "/authorization"})
  void an_ordinary_role_lists_no_accounts_and_no_grants(String path) {
    HttpResponse<String> answer = Door.REST.open(port, "practitioner").get(Door.REST.at(path));

    assertThat(answer.body()).doesNotContain("administrator");
  }

  @Test
  void an_ordinary_role_grants_itself_nothing() {
    Browser browser = Door.REST.open(port, "practitioner");

    assertThat(
            browser
                .json("PUT", "/engine-rest/group/administrators/members/practitioner", null)
                .statusCode())
        .isIn(403, 404);
    assertThat(identity.createUserQuery().memberOfGroup("administrators").list())
        .noneMatch(member -> member.getId().equals("practitioner"));
    assertThat(
            browser
                .json(
                    "POST",
                    "/engine-rest/authorization/create",
                    "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"practitioner\","
                        + "\"resourceType\":9,\"resourceId\":\"*\"}")
                .statusCode())
        .isEqualTo(403);
    assertThat(
            browser
                .json(
                    "PUT",
                    "/engine-rest/user/administrator/credentials",
                    "{\"password\":\"taken-over-1\",\"authenticatedUserPassword\":\"demo\"}")
                .statusCode())
        .isIn(403, 404);
    assertThat(identity.checkPassword("administrator", "demo")).isTrue();
  }
}
