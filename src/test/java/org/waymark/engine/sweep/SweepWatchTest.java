package org.waymark.engine.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.engine.incidents.ServiceNotice;
import org.waymark.escalation.support.EscalationTest;
import org.waymark.outbox.Outbox.Notice;
import org.waymark.support.CapturedLog;
import org.waymark.support.Locks;

/** One sweep a minute. The first look after a start is the same as any other. */
class SweepWatchTest extends EscalationTest {

  private static final String PROCESS = "escalate-overdue-work";
  private static final String NOW = "2026-11-22T09:00:00Z";
  private static final Date NEXT = Date.from(Instant.parse("2026-11-22T09:01:00Z"));

  private final ManagementService management = bean(ManagementService.class);
  private final RepositoryService repository = bean(RepositoryService.class);
  private final SweepWatch watch = bean(SweepWatch.class);
  private final HealthIndicator health = bean("escalationHealthIndicator", HealthIndicator.class);

  @BeforeEach
  void the_sweep_is_due_in_a_minute() {
    change(
        timer -> {
          timer.setDuedate(NEXT);
          timer.setRepeat("R/2026-11-22T09:00:00/PT1M");
          timer.setRepeatOffset(0);
          timer.unlock();
        });
  }

  @AfterEach
  void nothing_is_left_open() {
    sweepsAgain("2026-11-22T10:00:00Z");
    assertThat(runtime.createIncidentQuery().list()).isEmpty();
  }

  @Test
  void a_timer_that_would_run_is_left_alone() {
    TimerEntity before = timer();

    watch.look();

    assertThat(timer().getRevision()).isEqualTo(before.getRevision());
    assertThat(alarms()).isEmpty();
    assertThat(watch.stopped()).isEmpty();
  }

  @Test
  void a_sweep_without_retries_gets_them_back_and_is_an_alarm_until_it_has_swept() {
    management.setJobRetries(timer().getId(), 0);

    watch.look();

    assertThat(timer().getRetries()).isEqualTo(3);
    assertThat(alarms())
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.getIncidentType()).isEqualTo("sweepStopped");
              assertThat(alarm.getIncidentMessage()).contains("no retries left");
              assertThat(alarm.getProcessDefinitionId()).startsWith(PROCESS);
            });
    assertThat(notifications.of(ServiceNotice.SWEEP_STOPPED))
        .extracting(Notice::recipient)
        .containsExactlyInAnyOrder("administrators", "service-managers", "process-owners");
    time.set("2026-11-22T09:00:30Z");
    watch.look();
    assertThat(alarms()).as("not settled before a sweep").hasSize(1);
    sweepsAgain("2026-11-22T09:01:00Z");
    assertThat(alarms()).isEmpty();
  }

  @Test
  void whoever_stops_it_again_and_again_sends_no_flood_of_notices() {
    for (int time = 0; time < 3; time++) {
      management.setJobRetries(timer().getId(), 0);
      watch.look();
    }

    assertThat(timer().getRetries()).isEqualTo(3);
    assertThat(notifications.of(ServiceNotice.SWEEP_STOPPED)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"job", "job definition", "job definition alone", "process", "process alone"})
  void what_was_suspended_is_activated(String suspended) {
    suspend(suspended);

    watch.look();

    assertThat(timer().isSuspended()).isFalse();
    assertThat(management.createJobDefinitionQuery().suspended().count()).isZero();
    assertThat(repository.createProcessDefinitionQuery().suspended().count()).isZero();
    assertThat(alarms())
        .singleElement()
        .extracting(Incident::getIncidentMessage)
        .asString()
        .contains("suspended");
    sweepsAgain("2026-11-22T09:01:00Z");
    assertThat(alarms()).isEmpty();
  }

  private void suspend(String what) {
    String job = timer().getId();
    String definition = timer().getJobDefinitionId();
    switch (what) {
      case "job" -> management.suspendJobById(job);
      case "job definition" -> management.suspendJobDefinitionById(definition, true);
      case "job definition alone" -> management.suspendJobDefinitionById(definition, false);
      case "process" -> repository.suspendProcessDefinitionByKey(PROCESS, true, null);
      default -> repository.suspendProcessDefinitionByKey(PROCESS);
    }
  }

  @Test
  void a_timer_that_begins_anew_again_and_again_leaves_no_more_than_two_intervals() {
    sweep.sweep();
    Date anew = Date.from(Instant.parse("2026-11-22T09:02:40Z"));
    change(timer -> timer.setDuedate(anew));
    time.set("2026-11-22T09:02:00Z");
    watch.look();
    assertThat(timer().getDuedate()).isEqualTo(anew);

    time.set("2026-11-22T09:02:01Z");
    watch.look();

    assertThat(timer().getDuedate()).isEqualTo(Date.from(Instant.parse("2026-11-22T09:02:01Z")));
    assertThat(alarms()).isEmpty();
  }

  @Test
  void a_sweep_that_no_thread_of_the_job_executor_comes_round_to_is_run_by_the_watch() {
    time.set("2026-11-22T09:01:30Z");
    watch.look();
    assertThat(timer().getDuedate()).isEqualTo(NEXT);

    time.set("2026-11-22T09:01:31Z");
    watch.look();

    assertThat(timer().getDuedate()).isAfter(Date.from(Instant.parse("2026-11-22T09:01:31Z")));
    assertThat(jdbc.queryForObject("select count(*) from sweep_run", Integer.class)).isOne();
    assertThat(alarms()).isEmpty();
  }

  @Test
  void a_sweep_that_somebody_has_taken_is_left_to_them() {
    change(
        timer -> {
          timer.setLockOwner("node-2");
          timer.setLockExpirationTime(Date.from(Instant.parse("2026-11-22T09:06:25Z")));
        });
    time.set("2026-11-22T09:01:40Z");
    watch.look();

    assertThat(jdbc.queryForObject("select count(*) from sweep_run", Integer.class)).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_sweep_put_off_for_years_is_due_now_and_every_minute_from_then_on(boolean withAllLater) {
    Date late = Date.from(Instant.parse("2030-01-01T00:00:00Z"));
    management.setJobDuedate(timer().getId(), late, withAllLater);

    watch.look();

    assertThat(timer().getDuedate()).isEqualTo(Date.from(Instant.parse(NOW)));
    assertThat(alarms())
        .extracting(Incident::getIncidentMessage)
        .allSatisfy(message -> assertThat(message).contains("put off"))
        .hasSize(1);
    management.executeJob(timer().getId());
    assertThat(timer().getDuedate()).isEqualTo(NEXT);
  }

  @Test
  void a_sweep_that_waits_out_an_interval_that_was_longer_before_is_due_now_without_alarm() {
    change(
        timer -> {
          timer.setRepeat("R/2026-11-22T09:00:00/PT1H");
          timer.setDuedate(Date.from(Instant.parse("2026-11-22T10:00:00Z")));
        });

    watch.look();

    assertThat(timer().getDuedate()).isEqualTo(Date.from(Instant.parse(NOW)));
    assertThat(alarms()).isEmpty();
  }

  @Test
  void a_deleted_timer_is_made_anew_as_a_deployment_makes_it() {
    TimerEntity before = timer();
    management.deleteJob(before.getId());

    watch.look();
    watch.look();

    assertThat(timer().getRepeat()).contains("PT1M");
    assertThat(timer().getDuedate()).isEqualTo(NEXT);
    assertThat(timer().getJobDefinitionId()).isEqualTo(before.getJobDefinitionId());
    assertThat(timer().getDeploymentId()).isEqualTo(before.getDeploymentId());
    assertThat(alarms())
        .singleElement()
        .extracting(Incident::getIncidentMessage)
        .asString()
        .contains("deleted");
    sweepsAgain("2026-11-22T09:01:00Z");
    assertThat(alarms()).isEmpty();
  }

  @Test
  void a_failed_timer_that_was_followed_by_another_is_not_set_going_beside_it() {
    change(timer -> timer.createNewTimerJob(NEXT));
    List<TimerEntity> both = timers();
    String spent = both.get(0).getId();
    change(
        spent,
        timer -> {
          timer.setJobHandlerConfigurationRaw(PROCESS + "$followUpJobCreated");
          timer.setRetries(0);
        });

    try {
      watch.look();

      assertThat(alarms())
          .extracting(Incident::getIncidentType)
          .as("the engine's own alone")
          .containsExactly("failedJob");
      assertThat(management.createJobQuery().jobId(spent).noRetriesLeft().count()).isOne();
    } finally {
      management.deleteJob(spent);
    }
  }

  @Test
  void a_version_without_timer_turns_health_down_at_once_until_another_is_deployed() {
    sweep.sweep();
    String without =
        deployed(
            Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLiveString("P7D")
                .startEvent()
                .endEvent()
                .done());

    watch.look();

    assertThat(health.getHealth(true).getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.getHealth(true).getDetails().get("sweepStopped").toString())
        .contains("no timer");
    assertThat(notifications.of(ServiceNotice.SWEEP_CANNOT_RUN)).hasSize(3);
    String asShipped = deployed(Bpmn.readModelFromStream(shipped()));
    watch.look();
    assertThat(health.getHealth(true).getStatus()).isEqualTo(Status.UP);
    sweepsAgain("2026-11-22T09:01:00Z");
    assertThat(alarms()).isEmpty();
    repository.deleteDeployment(without, true);
    repository.deleteDeployment(asShipped, true);
  }

  private String deployed(BpmnModelInstance model) {
    return repository.createDeployment().addModelInstance("other.bpmn", model).deploy().getId();
  }

  private static InputStream shipped() {
    return SweepWatchTest.class.getResourceAsStream(
        "/processes/timescales/escalate-overdue-work.bpmn");
  }

  @Test
  void a_look_that_fails_turns_health_down_and_the_next_one_sets_it_right() {
    sweep.sweep();
    jdbc.execute("alter table sweep_run rename to sweep_run_away");
    try (CapturedLog log = new CapturedLog()) {
      watch.look();
      assertThat(log.text()).contains("could not be looked after");
    } finally {
      jdbc.execute("alter table sweep_run_away rename to sweep_run");
    }

    assertThat(health.getHealth(true).getStatus()).isEqualTo(Status.DOWN);
    watch.look();
    assertThat(health.getHealth(true).getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void the_lock_of_a_killed_node_is_freed_after_the_grace_and_is_no_alarm() {
    lockedAt(NOW);
    time.set("2026-11-22T09:00:20Z");
    watch.look();
    assertThat(timer().getLockOwner()).as("within the grace").isEqualTo("killed-node");

    time.set("2026-11-22T09:00:21Z");
    try (CapturedLog log = new CapturedLog()) {
      watch.look();
      assertThat(log.text()).contains("locked by killed-node");
    }

    assertThat(timer().getLockOwner()).isNull();
    assertThat(timer().getLockExpirationTime()).isNull();
    assertThat(alarms()).isEmpty();
  }

  @Test
  void the_lock_is_kept_while_any_node_sweeps_and_freed_when_its_connection_has_gone()
      throws SQLException {
    lockedAt(NOW);
    time.set("2026-11-22T09:04:00Z");
    try (Connection node = bean(DataSource.class).getConnection()) {
      node.setAutoCommit(false);
      node.createStatement().execute("select pg_advisory_xact_lock_shared(7020, 1)");
      watch.look();
      assertThat(timer().getLockOwner()).isEqualTo("killed-node");
      node.rollback();
    }

    watch.look();

    assertThat(timer().getLockOwner()).isNull();
  }

  @Test
  void a_sweep_says_that_it_is_under_way_for_as_long_as_its_job_lasts() throws Exception {
    lockedAt(NOW);
    time.set("2026-11-22T09:04:00Z");
    ExecutorService node = Executors.newSingleThreadExecutor();
    try (Connection other = bean(DataSource.class).getConnection()) {
      other.setAutoCommit(false);
      other.createStatement().execute("lock table sweep_run in share mode");
      String job = timer().getId();
      Future<?> sweeping = node.submit(() -> management.executeJob(job));
      Locks.untilSomebodyWaits(bean(JdbcClient.class));

      watch.look();

      assertThat(timer().getLockOwner()).isEqualTo("killed-node");
      other.rollback();
      sweeping.get(1, TimeUnit.MINUTES);
    } finally {
      node.shutdownNow();
    }
    assertThat(sweeps()).isOne();
    assertThat(timer().getLockOwner()).isNull();
  }

  private void lockedAt(String taken) {
    change(
        timer -> {
          timer.setLockOwner("killed-node");
          timer.setLockExpirationTime(Date.from(Instant.parse(taken).plusSeconds(300)));
        });
  }

  /** The job executor takes what is due, active, free and has retries. */
  private void sweepsAgain(String instant) {
    time.set(instant);
    int before = sweeps();
    management
        .createJobQuery()
        .processDefinitionKey(PROCESS)
        .executable()
        .list()
        .forEach(job -> management.executeJob(job.getId()));
    assertThat(sweeps()).isEqualTo(before + 1);
    watch.look();
  }

  private int sweeps() {
    return jdbc.queryForObject(
        "select count(*) from sweep_run where completed_at is not null", Integer.class);
  }

  private List<Incident> alarms() {
    return runtime.createIncidentQuery().list();
  }

  private TimerEntity timer() {
    assertThat(timers()).hasSize(1);
    return timers().get(0);
  }

  private List<TimerEntity> timers() {
    return management.createJobQuery().processDefinitionKey(PROCESS).timers().list().stream()
        .map(TimerEntity.class::cast)
        .toList();
  }

  private void change(Consumer<TimerEntity> how) {
    change(timer().getId(), how);
  }

  private void change(String job, Consumer<TimerEntity> how) {
    bean(ProcessEngineConfigurationImpl.class)
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              how.accept((TimerEntity) context.getJobManager().findJobById(job));
              return null;
            });
  }
}
