package org.waymark.installation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/** What Waymark has acknowledged outlives it, however it ends, and nothing is left half done. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class KilledInTheMiddleIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WORKERS = 4;
  private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 24;
  private static final String START =
      "/engine-rest/process-definition/key/safeguarding-concern/submit-form";
  private static final String GATHERED =
      """
      {"variables":{"safety":{"value":"made-safe"},"safetyActions":{"value":"said"},
       "othersAtRisk":{"value":"no"},"personAsked":{"value":"yes"},
       "personWishes":{"value":"said"},"consent":{"value":"does-not-agree"},
       "reasonToGoOn":{"value":"serious-harm"},"reasonToGoOnDetails":{"value":"said"},
       "substantialDifficulty":{"value":"yes"},"whoCouldHelp":{"value":"said"},
       "abuseTypes":{"value":"[\\"neglect\\"]","type":"Json"},"needsInformation":{"value":"said"},
       "abuseInformation":{"value":"said"},"protectionInformation":{"value":"said"},
       "sources":{"value":"[\\"visit\\"]","type":"Json"}}}""";

  private final Set<String> raised = ConcurrentHashMap.newKeySet();
  private final Set<String> gathered = ConcurrentHashMap.newKeySet();
  private final List<ForkedWaymark> started = new ArrayList<>();
  private Path data;

  @BeforeEach
  void ownData() throws IOException {
    data =
        Files.createDirectories(Path.of("target", "killed"))
            .resolve("data-" + System.nanoTime())
            .toAbsolutePath();
  }

  /** Also when a test has failed half-way: a PostgreSQL whose Waymark was killed notes itself. */
  @AfterEach
  void leaveNothingRunning() throws Exception {
    for (ForkedWaymark fork : started) {
      fork.killTree();
    }
    Path note = data.resolve("postgresql").resolve("postmaster.pid");
    if (Files.exists(note)) {
      ProcessHandle.of(Long.parseLong(Files.readAllLines(note).get(0).strip()))
          .filter(server -> server.info().commandLine().orElse("").contains(data.toString()))
          .ifPresent(ProcessHandle::destroyForcibly);
    }
    FileSystemUtils.deleteRecursively(data);
  }

  private ForkedWaymark start(Map<String, String> environment) throws IOException {
    ForkedWaymark fork = ForkedWaymark.start(data, environment);
    started.add(fork);
    return fork;
  }

  @Test
  void what_was_acknowledged_outlives_a_kill_of_the_process_and_of_the_whole_tree()
      throws Exception {
    ForkedWaymark first = start(Map.of()).ready();
    long contacts = count("contact");
    assertThat(contacts).isPositive();
    workUntilKilled(first, first::kill);

    ForkedWaymark second = start(Map.of()).ready();
    assertThat(second.log()).contains("an earlier run left behind");
    nothingIsLostOrHalfDone();
    assertThat(count("contact")).isEqualTo(contacts);
    refusesAnotherOnTheSameData();
    workUntilKilled(second, second::killTree);

    ForkedWaymark third = start(Map.of()).ready();
    try {
      nothingIsLostOrHalfDone();
      assertThat(count("contact")).isEqualTo(contacts);
      assertThat(third.get("practitioner", "demo", "/engine-rest/task/count").statusCode())
          .isEqualTo(200);
    } finally {
      third.stop();
    }
  }

  private interface Kill {
    void now() throws Exception;
  }

  /** Several people work at once; the kill comes while their requests are under way. */
  private void workUntilKilled(ForkedWaymark waymark, Kill kill) throws Exception {
    CountDownLatch acknowledged = new CountDownLatch(ACKNOWLEDGED_BEFORE_THE_KILL);
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try {
      for (int worker = 0; worker < WORKERS; worker++) {
        workers.submit(() -> work(waymark, acknowledged));
      }
      assertThat(acknowledged.await(2, TimeUnit.MINUTES)).as(waymark.log()).isTrue();
    } finally {
      kill.now();
      workers.shutdown();
      assertThat(workers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  private void work(ForkedWaymark waymark, CountDownLatch acknowledged) {
    try {
      while (true) {
        HttpResponse<String> started = waymark.post("practitioner", START, "{\"variables\":{}}");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        JsonNode instance = JSON.readTree(started.body());
        raised.add(instance.path("businessKey").asText());
        acknowledged.countDown();
        gather(waymark, instance.path("id").asText());
        acknowledged.countDown();
      }
    } catch (IOException | InterruptedException killed) {
      // The other end has gone: what it had not answered does not count.
      Thread.currentThread().interrupt();
    }
  }

  private void gather(ForkedWaymark waymark, String instance)
      throws IOException, InterruptedException {
    String open = "/engine-rest/task?processInstanceId=" + instance;
    String task =
        JSON.readTree(waymark.get("practitioner", "demo", open).body()).path(0).path("id").asText();
    HttpResponse<String> done =
        waymark.post("practitioner", "/engine-rest/task/" + task + "/submit-form", GATHERED);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
    gathered.add(task);
  }

  private void nothingIsLostOrHalfDone() throws Exception {
    assertThat(raised).isNotEmpty();
    assertThat(gathered).isNotEmpty();
    for (String reference : raised) {
      assertThat(count("case_file where reference = '" + reference + "'")).isOne();
      assertThat(count("act_hi_procinst where business_key_ = '" + reference + "'")).isOne();
      assertThat(
              count("form_answer where task_id is null and case_reference = '" + reference + "'"))
          .isOne();
    }
    for (String task : gathered) {
      assertThat(count("form_answer where task_id = '" + task + "'")).isOne();
      assertThat(count("act_ru_task where id_ = '" + task + "'")).isZero();
    }
    nothingIsHalfDone();
  }

  /** Also of what was under way and never acknowledged. */
  private void nothingIsHalfDone() throws Exception {
    assertThat(
            count(
                "(select task_id from form_answer where task_id is not null group by task_id"
                    + " having count(*) > 1) twice"))
        .isZero();
    assertThat(count("form_answer join act_ru_task on id_ = task_id")).isZero();
    assertThat(
            count(
                "clock where task_id is not null and state in ('RUNNING', 'PAUSED') and not exists"
                    + " (select 1 from act_ru_task where id_ = task_id)"))
        .isZero();
    assertThat(
            count(
                "case_file where kind = 'SAF' and not exists (select 1 from act_hi_procinst"
                    + " where business_key_ = reference)"))
        .isZero();
    assertThat(
            count(
                "case_file where kind = 'SAF' and opened_by = 'practitioner' and not exists"
                    + " (select 1 from form_answer where case_reference = reference)"))
        .isZero();
    assertThat(
            count(
                "act_hi_procinst where proc_def_key_ = 'safeguarding-concern' and not exists"
                    + " (select 1 from case_file where reference = business_key_)"))
        .isZero();
  }

  private void refusesAnotherOnTheSameData() throws Exception {
    ForkedWaymark another = start(Map.of());

    assertThat(another.givenUp()).isNotZero();
    assertThat(another.log()).contains("Another Waymark is running on");
  }

  /** PostgreSQL's own note of its process says at which port it listens. */
  private long count(String of) throws Exception {
    List<String> note = Files.readAllLines(data.resolve("postgresql").resolve("postmaster.pid"));
    String url = "jdbc:postgresql://localhost:" + note.get(3).strip() + "/postgres";
    try (Connection connection = DriverManager.getConnection(url, "postgres", "")) {
      return new JdbcTemplate(new SingleConnectionDataSource(connection, true))
          .queryForObject("select count(*) from " + of, Long.class);
    }
  }

  @Test
  void on_a_real_database_there_are_no_demo_accounts_and_the_first_administrator_is_configured()
      throws Exception {
    try (EmbeddedPostgres real = EmbeddedPostgres.builder().start()) {
      String url = real.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", "");
      ForkedWaymark waymark =
          start(
                  Map.of(
                      "WAYMARK_DB_URL", url,
                      "WAYMARK_DB_USER", "postgres",
                      "WAYMARK_DB_PASSWORD", "any",
                      "WAYMARK_ADMIN_USER", "first",
                      "WAYMARK_ADMIN_PASSWORD", "a-long-enough-password"))
              .ready();
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
        assertThat(rows(real, "select count(*) from contact")).isZero();
        assertThat(rows(real, "select count(*) from act_id_user")).isOne();
        assertThat(data.resolve("postgresql")).doesNotExist();
      } finally {
        waymark.stop();
      }
    }
  }

  private static long rows(EmbeddedPostgres server, String query) {
    return new JdbcTemplate(server.getPostgresDatabase()).queryForObject(query, Long.class);
  }
}
