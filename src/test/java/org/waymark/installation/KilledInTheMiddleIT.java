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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;

/** What Waymark has acknowledged outlives it, however it ends, and nothing is left half done. */
@Timeout(value = 25, unit = TimeUnit.MINUTES)
class KilledInTheMiddleIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ACKNOWLEDGED_BEFORE_THE_FAULT = 24;
  private static final String STILL_IN_THE_OUTBOX =
      "select concat_ws(' ', 'entry', id, type, name, state, attempts, due_at, problem)"
          + " from outbox_entry where state <> 'DELIVERED'"
          + " union all select concat_ws(' ', 'addressee', entry_id, user_id) from outbox_addressee"
          + " where email_id is null"
          + " union all select concat_ws(' ', 'e-mail', id, state, attempts, due_at, problem)"
          + " from outbox_email where state <> 'SENT'";

  private static final int ROWS = Workers.ROWS;
  private static final int ROWS_BEFORE_THE_FAULT = 15;
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  // Two seconds on a machine that does nothing else.
  private static final Duration TOLD_WITHIN = Duration.ofSeconds(10);
  private static final Duration WITHOUT_SWEEP_AT_MOST = Duration.ofMinutes(1);
  private static final String COMPLETED = "sweep_run where completed_at is not null";
  private static final String SWEEP =
      "process_def_key_ = 'escalate-overdue-work' and handler_type_ = 'timer-start-event'";

  private final GreenMail mailServer =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final Workers people = new Workers();
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
    database.server().isLeftNowhere();
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
    workUntil(first, first::kill);

    ForkedWaymark second = start(busy()).ready();
    assertThat(second.log()).contains("an earlier run left behind");
    database.holds(people);
    assertThat(database.count("contact")).isStrictlyBetween(sample, sample + ROWS);
    refusesAnotherOnTheSameData();
    workUntil(second, second::killTree);

    ForkedWaymark third = start(busy()).ready();
    try {
      database.holds(people);
      assertThat(database.count("contact")).isStrictlyBetween(sample, sample + ROWS);
      theSameFileIsFinishedAndThenChangesNothing(third, sample);
      everythingLeavesTheOutbox();
      database.holds(people);
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

  @Test
  void a_database_that_stands_still_is_told_in_time_and_work_goes_on_by_itself_after_it()
      throws Exception {
    ForkedWaymark waymark = start(busy()).ready();
    try {
      workUntil(
          waymark,
          () -> {
            database.server().standsStill();
            try {
              saysThatItIsAway(waymark);
            } finally {
              database.server().goesOn();
            }
            int before = people.acknowledged();
            Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> people.acknowledged() > before && waymark.isHealthy());
          });
      database.holds(people);
      everythingLeavesTheOutbox();
    } finally {
      waymark.stop();
    }
  }

  private static void saysThatItIsAway(ForkedWaymark waymark) throws Exception {
    HttpResponse<String> health = waymark.healthWithin(TOLD_WITHIN);
    assertThat(health.statusCode()).isEqualTo(503);
    assertThat(health.body()).doesNotContain("Exception");
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
    return waymark.upload("business-support", "/api/imports/contacts", Workers.contacts(0));
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

  private interface Fault {
    void now() throws Exception;
  }

  /** Several people work at once; the fault comes while their requests are under way. */
  private void workUntil(ForkedWaymark waymark, Fault fault) throws Exception {
    int before = people.acknowledged();
    long rows = database.count("import_row");
    Workers.Shift shift = people.begin(waymark);
    try {
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> people.acknowledged() >= before + ACKNOWLEDGED_BEFORE_THE_FAULT);
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> database.count("import_row") >= rows + ROWS_BEFORE_THE_FAULT);
      fault.now();
    } finally {
      shift.end();
    }
  }

  private void refusesAnotherOnTheSameData() throws Exception {
    ForkedWaymark another = start(Map.of());

    assertThat(another.givenUp()).isNotZero();
    assertThat(another.log()).contains("Another Waymark is running on");
  }
}
