package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.support.WaymarkTest;

/** What a browser keeps, and what no browser keeps. */
@WaymarkTest
class KeptFilesTest {

  @LocalServerPort int port;
  private Browser practitioner;

  @BeforeEach
  void sign_in() {
    practitioner = Browser.signedIn(port, "practitioner", "demo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/camunda/lib/deps.js?bust=7.24.0 | private, max-age=604800",
        "/camunda/assets/IBMPlexSans-Bold.woff2 | private, max-age=604800",
        "/camunda/app/tasklist/scripts/config.js | private, no-cache",
        "/waymark/pages.css | private, no-cache",
        "/waymark/form.js | private, no-cache",
        "/waymark/waymark.svg | private, no-cache"
      })
  void scripts_styles_and_letters_are_kept(String path, String kept) {
    assertThat(keeps(practitioner.get(path))).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/people",
        "/sign-in",
        "/camunda/app/tasklist/default/",
        "/camunda/app/cockpit/default/",
        "/waymark/nothing.js",
        "/camunda/lib/nothing.js",
        "/camunda/api/engine/engine/default/task",
        "/api/task-lists",
        "/engine-rest/task",
        "/engine-rest/task/none/form-variables",
        "/engine-rest/process-definition/key/referral/form-variables",
        "/camunda/api/engine/engine/default/task/none/form-variables",
        "/camunda/api/engine/engine/default/process-definition/key/referral/form-variables",
        "/start/referral",
        "/tasks/none",
        "/api/people/none",
        "/engine-rest/nothing-here"
      })
  void what_speaks_of_anybody_or_changes_with_a_setting_is_in_no_cache(String path) {
    assertThat(keeps(practitioner.get(path))).contains("no-store");
  }

  @Test
  void a_script_that_is_still_the_same_is_not_sent_again() {
    String since =
        practitioner.get("/waymark/form.js").headers().firstValue("Last-Modified").orElseThrow();

    HttpResponse<String> answer =
        practitioner.send("GET", "/waymark/form.js", "", Map.of("If-Modified-Since", since));

    assertThat(answer.statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @CsvSource({"/camunda/lib/deps.js, true", "/people, false", "/api/task-lists, false"})
  void scripts_travel_compressed_and_pages_as_they_are(String path, boolean compressed) {
    HttpResponse<String> answer =
        practitioner.send("GET", path, "", Map.of("Accept-Encoding", "gzip"));

    assertThat(answer.headers().firstValue("Content-Encoding").isPresent()).isEqualTo(compressed);
  }

  private static String keeps(HttpResponse<String> answer) {
    return String.join(" + ", answer.headers().allValues("Cache-Control"));
  }
}
