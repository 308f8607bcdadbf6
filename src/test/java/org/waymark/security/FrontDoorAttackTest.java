package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.support.CapturedLog;
import org.waymark.support.WaymarkTest;

/** Odd requests at the front door: nothing is taken by them, led astray, or left in the log. */
@WaymarkTest
class FrontDoorAttackTest {

  private static final String TRACE = "\tat ";
  private static final String HERE = "127.0.0.1";

  @LocalServerPort int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "Basic", "Basic eDp5", "basic cHJhY3RpdGlvbmVyOmRlbW8=", "Bearer 123"})
  void a_session_needs_its_token_whatever_credentials_stand_beside_it(String authorization) {
    Browser browser = Browser.signedIn(port, "practitioner", "demo");
    Map<String, String> headers =
        Map.of("Content-Type", "application/json", "Authorization", authorization);

    for (String path : List.of("/engine-rest/task/count", "/api/cases/REF-2026-000001/notes")) {
      assertThat(browser.send("POST", path, "{}", headers).statusCode()).as(path).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/people", "/start/referral", "/cases/REF-2026-000001/notes", "/teams"})
  void a_page_that_was_drawn_before_is_answered_by_a_page_of_ours(String path) {
    Browser browser = Browser.signedIn(port, "practitioner", "demo");
    Map<String, String> headers =
        Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html");

    HttpResponse<String> answer = browser.send("POST", path, "text=x&_csrf=stale", headers);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("from before you signed in", "Back to the tasks");
  }

  @Test
  void a_script_without_a_session_needs_none() {
    Browser script = Browser.script(port, "practitioner", "demo");

    assertThat(script.json("POST", "/engine-rest/task/count", "{}").statusCode()).isEqualTo(200);
    assertThat(script.json("POST", "/engine-rest/task/count", "{}").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/people",
        "/camunda",
        "/camunda/app",
        "/camunda/app/tasklist",
        "/camunda/app/tasklist/default/",
        "/start/referral",
        "/tasks/none",
        "/anything"
      })
  void no_answer_repeats_a_host_that_somebody_thought_of(String path) {
    String answer =
        FromElsewhere.answer(
            HERE,
            port,
            "GET "
                + path
                + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                + "Accept: text/html\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 302").doesNotContain("evil.example");
    assertThat(answer).containsPattern("Location: /[^/]");
  }

  @Test
  void after_signing_in_a_page_that_was_asked_for_by_another_host_is_ours() {
    String asked =
        FromElsewhere.answer(
            HERE,
            port,
            "GET /people HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\n"
                + "Connection: close\r\n\r\n");
    String session = "JSESSIONID=" + first("JSESSIONID=([^;]+)", asked);
    String page =
        FromElsewhere.answer(
            HERE,
            port,
            "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nCookie: "
                + session
                + "\r\nConnection: close\r\n\r\n");
    String token = first("WAYMARK-XSRF-TOKEN=([^;]+)", page);
    String form = "username=practitioner&password=demo&_csrf=" + token;

    String answer =
        FromElsewhere.answer(
            HERE,
            port,
            "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nCookie: "
                + session
                + "; WAYMARK-XSRF-TOKEN="
                + token
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.length()
                + "\r\nConnection: close\r\n\r\n"
                + form);

    assertThat(first("Location: ([^\r]+)", answer)).startsWith("/people");
    assertThat(answer).doesNotContain("evil.example");
  }

  private static String first(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern + " in " + text).isTrue();
    return found.group(1);
  }

  @Test
  void nobody_else_signs_somebody_out_of_the_web_apps() {
    String door = "/camunda/api/admin/auth/user/default/logout";
    Browser browser = Browser.signedIn(port, "practitioner", "demo");
    browser.get("/camunda/app/tasklist/default/");

    assertThat(browser.json("POST", door, "").statusCode()).isEqualTo(403);
    assertThat(browser.send("POST", door, "", Map.of("X-XSRF-TOKEN", "0".repeat(32))).statusCode())
        .isEqualTo(403);
    assertThat(browser.get("/api/timescales").statusCode()).isEqualTo(200);

    browser.withWebAppToken();
    HttpResponse<String> out = browser.json("POST", door, "");
    assertThat(out.statusCode()).isEqualTo(204);
    assertThat(out.headers().firstValue("Clear-Site-Data").orElse("")).contains("storage");
    assertThat(browser.get("/api/timescales").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void nobody_waits_for_external_tasks(Door door) {
    Browser browser = door.open(port, "administrator");
    String ask = "{\"workerId\":\"w\",\"maxTasks\":1,\"asyncResponseTimeout\":100,\"topics\":[]}";
    try (CapturedLog log = new CapturedLog()) {
      HttpResponse<String> answer =
          browser.json("POST", door.at("/external-task/fetchAndLock"), ask);

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
      assertThat(log.text()).doesNotContain(TRACE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/engine-rest/task;jsessionid=1",
        "/engine-rest;x/task",
        "/;x/engine-rest/task",
        "/api;x/people",
        "/people;x",
        "/camunda;x/app/tasklist/default/"
      })
  void an_address_with_a_semicolon_is_refused_and_not_logged(String path) {
    try (CapturedLog log = new CapturedLog()) {
      HttpResponse<String> answer = Browser.anonymous(port).get(path);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).doesNotContain("Exception", "org.");
      assertThat(log.text()).doesNotContain(TRACE);
    }
  }

  /** Every address of ours that takes something. */
  @Test
  void a_multipart_body_without_a_boundary_is_a_bad_request_at_every_door() {
    Browser browser = Browser.signedIn(port, "administrator", "demo");
    browser.get("/api/timescales");
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "multipart/form-data",
            "X-WAYMARK-XSRF-TOKEN",
            browser.cookie("WAYMARK-XSRF-TOKEN"));
    Set<String> doors = writing();
    assertThat(doors).hasSizeGreaterThan(30);
    try (CapturedLog log = new CapturedLog()) {
      for (String door : doors) {
        String[] said = door.split(" ");
        HttpResponse<String> answer = browser.send(said[0], said[1], "x", headers);

        assertThat(answer.statusCode()).as(door + ": " + answer.body()).isBetween(400, 499);
        assertThat(answer.body()).as(door).doesNotContain("Exception");
        if (said[1].startsWith("/api/") && answer.statusCode() == 400) {
          assertThat(answer.body()).as(door).contains("boundary");
        }
      }
      assertThat(log.text()).doesNotContain(TRACE);
    }
  }

  private Set<String> writing() {
    Set<String> doors = new TreeSet<>();
    for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
      for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
        if (method != RequestMethod.GET) {
          mapping
              .getPatternValues()
              .forEach(path -> doors.add(method + " " + path.replaceAll("\\{[^}]*}", "none")));
        }
      }
    }
    return doors;
  }
}
