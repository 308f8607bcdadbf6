package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.support.CapturedLog;
import org.waymark.support.WaymarkTest;

/**
 * What docs/security.md promises of cookies, headers, logs and files, and no other test attacks.
 */
@WaymarkTest
class PromisesTest {

  @LocalServerPort int port;
  @Autowired ServletContext server;
  @Autowired MultipartConfigElement uploads;

  @Nested
  class Cookies {

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/camunda/app/tasklist/default/", "/people"})
    void another_sites_requests_carry_none_and_scripts_read_no_session(String path) {
      List<String> cookies = Browser.anonymous(port).get(path).headers().allValues("Set-Cookie");

      assertThat(cookies)
          .isNotEmpty()
          .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("SameSite=Lax"))
          .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
          .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly"));
    }

    @Test
    void the_session_that_signing_in_begins_is_as_well_kept() {
      HttpResponse<String> answer = Browser.anonymous(port).signIn("practitioner", "demo");

      assertThat(answer.headers().allValues("Set-Cookie"))
          .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
          .isNotEmpty()
          .allSatisfy(
              cookie ->
                  assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax"));
    }
  }

  @Nested
  class Headers {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/sign-in",
          "/people",
          "/people/none",
          "/start/referral",
          "/start/none",
          "/tasks/none",
          "/camunda/app/tasklist/default/",
          "/waymark/pages.css",
          "/api/timescales",
          "/api/people/none",
          "/engine-rest/task",
          "/engine-rest/task/none",
          "/camunda/api/engine/engine/default/task"
        })
    void no_browser_guesses_a_kind_of_file_or_tells_another_site_the_address(String path) {
      HttpResponse<String> answer = Browser.signedIn(port, "practitioner", "demo").get(path);

      assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/sign-in",
          "/people",
          "/people/none",
          "/start/referral",
          "/start/none",
          "/tasks/none"
        })
    void our_pages_and_what_they_say_of_errors_load_from_here_and_are_framed_by_us(String path) {
      HttpResponse<String> answer =
          Browser.signedIn(port, "practitioner", "demo")
              .send("GET", path, null, Map.of("Accept", "text/html"));

      assertThat(header(answer, "Content-Security-Policy"))
          .contains("default-src 'self'", "frame-ancestors 'self'", "form-action 'self'")
          .doesNotContain("unsafe");
      assertThat(answer.body()).doesNotContain("<script>", " onclick=", " style=");
    }

    @Test
    void the_web_apps_are_framed_by_nobody_else() {
      HttpResponse<String> answer =
          Browser.signedIn(port, "practitioner", "demo").get("/camunda/app/tasklist/default/");

      assertThat(header(answer, "Content-Security-Policy")).contains("frame-ancestors");
    }

    private static String header(HttpResponse<String> answer, String name) {
      return answer.headers().firstValue(name).orElse("");
    }
  }

  @Nested
  class Log {

    @Test
    void a_password_that_was_typed_as_the_user_name_is_in_no_log() {
      String typed = "Hunter-2-typed-in-the-wrong-box";
      try (CapturedLog log = new CapturedLog()) {
        for (int attempt = 0; attempt < 12; attempt++) {
          Browser.anonymous(port).signIn(typed, "practitioner");
          Browser.script(port, typed, "practitioner").get("/api/timescales");
          Browser.script(port, "practitioner-2", typed).get("/engine-rest/task/count");
        }

        assertThat(log.text()).doesNotContain(typed);
      }
    }

    @Test
    void words_that_somebody_searches_for_are_in_no_address_and_no_log() {
      String words = "Quillfeatherstone";
      Browser browser = Browser.signedIn(port, "practitioner", "demo");
      browser.get("/people");
      try (CapturedLog log = new CapturedLog()) {
        HttpResponse<String> answer =
            browser.send(
                "POST",
                "/people",
                "typed=" + words + "&_csrf=" + browser.cookie("WAYMARK-XSRF-TOKEN"),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));

        String address = answer.headers().firstValue("Location").orElseThrow();
        assertThat(address).doesNotContain(words);
        assertThat(browser.get(address).body()).contains(words);
        assertThat(log.text()).doesNotContain(words);
      }
    }
  }

  @Test
  void an_uploaded_file_is_gone_once_it_is_answered() throws IOException {
    String words = "Quillfeatherstone-uploaded";
    Browser script = Browser.script(port, "business-support", "demo");
    String body =
        "--here\r\nContent-Disposition: form-data; name=\"file\"; filename=\"contacts.csv\"\r\n\r\n"
            + "name\r\n"
            + words
            + "\r\n--here--\r\n";

    HttpResponse<String> answer =
        script.send(
            "POST",
            "/api/imports/contacts",
            body,
            Map.of("Content-Type", "multipart/form-data; boundary=here"));

    assertThat(answer.statusCode()).isLessThan(500);
    assertThat(files()).noneMatch(file -> holds(file, words));
  }

  private List<Path> files() throws IOException {
    String location = uploads.getLocation();
    Path folder =
        location == null || location.isEmpty()
            ? ((File) server.getAttribute(ServletContext.TEMPDIR)).toPath()
            : Path.of(location);
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static boolean holds(Path file, String words) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words);
    } catch (IOException gone) {
      return false;
    }
  }
}
