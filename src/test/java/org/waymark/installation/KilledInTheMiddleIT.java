package org.waymark.installation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;

/** What Waymark has acknowledged outlives it, however it ends, and nothing is left half done. */
@Timeout(value = 12, unit = TimeUnit.MINUTES)
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

  private static final String STILL_IN_THE_OUTBOX =
      "select concat_ws(' ', 'entry', id, type, name, state, attempts, due_at, problem)"
          + " from outbox_entry where state <> 'DELIVERED'"
          + " union all select concat_ws(' ', 'addressee', entry_id, user_id) from outbox_addressee"
          + " where email_id is null"
          + " union all select concat_ws(' ', 'e-mail', id, state, attempts, due_at, problem)"
          + " from outbox_email where state <> 'SENT'";

  private static final int ROWS = 400;
  private static final int ROWS_BEFORE_THE_KILL = 15;
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration WITHOUT_SWEEP_AT_MOST = Duration.ofMinutes(1);
  private static final String COMPLETED = "sweep_run where completed_at is not null";
  private static final String SWEEP =
      "process_def_key_ = 'escalate-overdue-work' and handler_type_ = 'timer-start-event'";

  private final GreenMail mailServer =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final Set<String> raised = ConcurrentHashMap.newKeySet();
  private final Set<String> gathered = ConcurrentHashMap.newKeySet();
  private final List<ForkedWaymark> started = new ArrayList<>();
  private Path data;
  private KilledDatabase database;

  @BeforeEach
  void ownData() throws IOException {
    data =
        Files.createDirectories(Path.of("target", "killed"))
            .resolve("data-" + System.nanoTime())
            .toAbsolutePath();
    database = new KilledDatabase(data);
    mailServer.start();
  }

  /** Sweeps and sends without pause, so that a kill finds them at work. */
  private Map<String, String> busy() {
    return Map.of(
        "WAYMARK_ESCALATION_INTERVAL", "PT1S",
        "WAYMARK_OUTBOX_INTERVAL", "PT0.2S",
        "WAYMARK_OUTBOX_DIGESTINTERVAL", "PT1S",
        "SPRING_MAIL_HOST", "127.0.0.1",
        "SPRING_MAIL_PORT", String.valueOf(mailServer.getSmtp().getPort()));
  }

  /** Also when a test has failed half-way: a PostgreSQL whose Waymark was killed notes itself. */
  @AfterEach
  void leaveNothingRunning() throws Exception {
    mailServer.stop();
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
    ForkedWaymark first = start(busy()).ready();
    long sample = database.count("contact");
    assertThat(sample).isPositive();
    workUntilKilled(first, first::kill);

    ForkedWaymark second = start(busy()).ready();
    assertThat(second.log()).contains("an earlier run left behind");
    nothingIsLostOrHalfDone();
    assertThat(database.count("contact")).isStrictlyBetween(sample, sample + ROWS);
    refusesAnotherOnTheSameData();
    workUntilKilled(second, second::killTree);

    ForkedWaymark third = start(busy()).ready();
    try {
      nothingIsLostOrHalfDone();
      assertThat(database.count("contact")).isStrictlyBetween(sample, sample + ROWS);
      theSameFileIsFinishedAndThenChangesNothing(third, sample);
      everythingLeavesTheOutbox();
      nothingIsLostOrHalfDone();
      assertThat(third.get("practitioner", "demo", "/engine-rest/task/count").statusCode())
          .isEqualTo(200);
    } finally {
      third.stop();
    }
  }

  @Test
  void a_kill_in_the_middle_of_a_sweep_does_not_mean_five_minutes_without_one() throws Exception {
    ForkedWaymark first = start(busy()).ready();
    try (Connection held = database.holdingUpSweeps()) {
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> database.count("pg_locks where not granted") > 0);
      first.kill();
    }
    assertThat(database.count("act_ru_job where " + SWEEP + " and lock_owner_ is not null"))
        .as("the killed one holds the sweep's timer")
        .isOne();
    long before = database.count(COMPLETED);

    ForkedWaymark second = start(busy()).ready();
    try {
      Awaitility.await()
          .atMost(WITHOUT_SWEEP_AT_MOST)
          .until(() -> database.count(COMPLETED) > before);
      assertThat(second.log()).contains("which no longer runs: it is free again");
    } finally {
      second.stop();
    }
  }

  private void theSameFileIsFinishedAndThenChangesNothing(ForkedWaymark waymark, long sample)
      throws Exception {
    long kept = database.count("contact") - sample;
    JsonNode rest = JSON.readTree(upload(waymark).body());
    assertThat(rest.path("rejected")).as(rest.toString()).isEmpty();
    assertThat(rest.path("unchanged").asLong()).isEqualTo(kept);
    assertThat(rest.path("accepted").asLong()).isEqualTo(ROWS - kept);

    JsonNode again = JSON.readTree(upload(waymark).body());
    assertThat(again.path("unchanged").asInt()).as(again.toString()).isEqualTo(ROWS);
    assertThat(database.count("contact")).isEqualTo(sample + ROWS);
  }

  private static HttpResponse<String> upload(ForkedWaymark waymark)
      throws IOException, InterruptedException {
    return waymark.upload("business-support", "/api/imports/contacts", contacts());
  }

  private static String contacts() {
    StringBuilder file =
        new StringBuilder(
            "Contact ID,Date received,Channel,Source,Family name,Postcode,Person knows and agrees,"
                + "Presenting situation,Urgent,Safeguarding worry\n");
    for (int row = 0; row < ROWS; row++) {
      file.append(
          "KILLED-%d,3/7/2026,phone,gp,%s,WM6 4AB,yes,Has fallen,no,no%n"
              .formatted(row, name(row)));
    }
    return file.toString();
  }

  // Names that nobody takes for one another.
  private static String name(int row) {
    Random letters = new Random(row);
    return letters
        .ints(9, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Nothing that was put into the outbox waits for ever, is lost, or comes under another id. */
  private void everythingLeavesTheOutbox() throws Exception {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(database.column(STILL_IN_THE_OUTBOX))
                    .as("still in the outbox")
                    .isEmpty());
    assertThat(
            database.count(
                "outbox_entry o where type = 'NOTICE' and not exists"
                    + " (select 1 from outbox_addressee where entry_id = o.id)"))
        .isZero();
    assertThat(database.count("outbox_email where body like '%(not given)%'")).isZero();
    Map<String, Set<String>> received = new TreeMap<>();
    for (MimeMessage message : mailServer.getReceivedMessages()) {
      received
          .computeIfAbsent(message.getMessageID(), id -> new TreeSet<>())
          .add(message.getAllRecipients()[0] + message.getContent().toString());
    }
    List<String> sent =
        database.column("select '<outbox-' || id || '.waymark@localhost>' from outbox_email");
    assertThat(sent).isNotEmpty();
    assertThat(received.keySet()).containsExactlyInAnyOrderElementsOf(sent);
    assertThat(received.values()).allMatch(copies -> copies.size() == 1);
  }

  private interface Kill {
    void now() throws Exception;
  }

  /** Several people work at once; the kill comes while their requests are under way. */
  private void workUntilKilled(ForkedWaymark waymark, Kill kill) throws Exception {
    CountDownLatch acknowledged = new CountDownLatch(ACKNOWLEDGED_BEFORE_THE_KILL);
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS + 1);
    long rows = database.count("import_row");
    try {
      workers.submit(() -> upload(waymark));
      for (int worker = 0; worker < WORKERS; worker++) {
        workers.submit(() -> work(waymark, acknowledged));
      }
      assertThat(acknowledged.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .as(waymark.log())
          .isTrue();
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> database.count("import_row") >= rows + ROWS_BEFORE_THE_KILL);
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
      assertThat(database.count("case_file where reference = '" + reference + "'")).isOne();
      assertThat(database.count("act_hi_procinst where business_key_ = '" + reference + "'"))
          .isOne();
      assertThat(
              database.count(
                  "form_answer where task_id is null and case_reference = '" + reference + "'"))
          .isOne();
    }
    for (String task : gathered) {
      assertThat(database.count("form_answer where task_id = '" + task + "'")).isOne();
      assertThat(database.count("act_ru_task where id_ = '" + task + "'")).isZero();
    }
    database.holdsNothingHalfDone();
  }

  private void refusesAnotherOnTheSameData() throws Exception {
    ForkedWaymark another = start(Map.of());

    assertThat(another.givenUp()).isNotZero();
    assertThat(another.log()).contains("Another Waymark is running on");
  }
}
