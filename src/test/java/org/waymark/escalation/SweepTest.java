package org.waymark.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.waymark.escalation.domain.SweepReport;
import org.waymark.escalation.support.EscalationTest;
import org.waymark.outbox.Outbox.Notice;

/** The working days: 23 November 2026 is a Monday; by-law and by-guidance end on 3 December. */
class SweepTest extends EscalationTest {

  private static final String BEFORE = "2026-11-23T09:00:00Z";
  private static final String OVERDUE = "2026-12-04T00:00:00Z";

  private final HealthIndicator health = bean("escalationHealthIndicator", HealthIndicator.class);

  @ParameterizedTest
  @CsvSource({
    "by-law, 50, remind, 2026-11-30T00:00:00Z",
    "by-law, 90, remind-last, 2026-12-02T00:00:00Z",
    "by-law, 50, overdue, 2026-12-04T00:00:00Z",
    "by-law, 50, service-manager, 2026-12-04T00:00:00Z",
    "by-guidance, 50, remind, 2026-12-01T00:00:00Z",
    "by-guidance, 50, remind-last, 2026-12-02T00:00:00Z",
    "by-guidance, 50, overdue, 2026-12-04T00:00:00Z",
    "by-guidance, 50, team-manager, 2026-12-04T00:00:00Z",
    "by-guidance, 50, service-manager, 2026-12-08T00:00:00Z",
    "by-guidance, 80, team-manager, 2026-12-04T00:00:00Z",
    "by-guidance, 80, service-manager, 2026-12-04T00:00:00Z",
    "by-custom, 50, remind-last, 2026-11-27T00:00:00Z",
    "by-custom, 50, overdue, 2026-12-01T00:00:00Z",
    "by-custom, 50, team-manager, 2026-12-02T00:00:00Z",
    "by-custom, 79, service-manager, 2026-12-07T00:00:00Z",
    "by-custom, 80, team-manager, 2026-12-01T00:00:00Z",
    "by-custom, 80, service-manager, 2026-12-02T00:00:00Z",
    "by-half-past-nine, 50, overdue, 2026-11-24T09:30:01Z",
  })
  void each_rung_fires_at_its_instant_and_not_before(
      String timescale, int priority, String rung, Instant at) {
    ClockView clock = clock(timescale, openTask(null), priority);
    sweepAt(at.minusSeconds(1).toString());
    assertThat(rungs(clock)).doesNotContain(rung);

    sweepAt(at.toString());

    assertThat(rungs(clock)).contains(rung);
  }

  @ParameterizedTest
  @CsvSource(
      value = {"practitioner, practitioner", "NULL, team-north.practitioners"},
      nullValues = "NULL")
  void overdue_work_is_raised_opened_to_managers_and_told_whether_assigned_or_not(
      String worker, String told) {
    ClockView clock = clock("by-law", openTask(worker));
    sweepAt(BEFORE);

    SweepReport report = sweepAt(OVERDUE);

    assertThat(report.clocks()).isEqualTo(1);
    assertThat(task(clock.taskId()).getPriority()).isEqualTo(100);
    assertThat(task(clock.taskId()).getAssignee()).isEqualTo(worker);
    assertThat(groups(clock.taskId()))
        .containsExactly("service-managers", "team-north.team-managers");
    assertThat(recipients(clock))
        .containsExactlyInAnyOrder(told, "team-north.team-managers", "service-managers");
    assertThat(again(clock).breachReasonDue()).isTrue();
    assertThat(event(clock, "rung").detail()).containsEntry("dueAt", "2026-12-03T23:59:59Z");
  }

  @Test
  void a_priority_is_never_lowered_and_a_group_never_added_twice() {
    ClockView clock = clock("by-guidance", openTask(null));
    tasks.setPriority(clock.taskId(), 85);
    tasks.addCandidateGroup(clock.taskId(), "team-north.team-managers");

    sweepAt(OVERDUE);

    assertThat(rungs(clock)).contains("team-manager");
    assertThat(task(clock.taskId()).getPriority()).isEqualTo(85);
    assertThat(groups(clock.taskId())).containsExactly("team-north.team-managers");
  }

  @Test
  void the_engines_history_tells_of_the_raised_priority() {
    ClockView clock = clock("by-law", openTask(null));

    sweepAt(OVERDUE);

    assertThat(
            jdbc.queryForObject(
                "select priority_ from act_hi_taskinst where id_ = ?",
                Integer.class,
                clock.taskId()))
        .isEqualTo(100);
  }

  @Test
  void a_second_sweep_fires_nothing_again() {
    ClockView clock = clock("by-guidance", openTask(null));
    sweepAt(OVERDUE);
    List<String> fired = rungs(clock);
    int told = notifications.about(clock.caseReference()).size();

    SweepReport report = sweepAt("2026-12-04T00:01:00Z");

    assertThat(report).isEqualTo(SweepReport.NOTHING);
    assertThat(rungs(clock)).isEqualTo(fired);
    assertThat(notifications.about(clock.caseReference())).hasSize(told);
  }

  @Test
  void after_an_outage_all_missed_rungs_are_recorded_and_nobody_is_reminded_of_the_past() {
    ClockView clock = clock("by-guidance", openTask(null));

    sweepAt("2026-12-21T10:00:00Z");

    assertThat(rungs(clock))
        .containsExactly("remind", "remind-last", "overdue", "team-manager", "service-manager");
    assertThat(task(clock.taskId()).getPriority()).isEqualTo(90);
    assertThat(groups(clock.taskId()))
        .containsExactly("service-managers", "team-north.team-managers");
    assertThat(notifications.about(clock.caseReference()))
        .extracting(notice -> notice.details().get("rung"))
        .containsExactlyInAnyOrder("overdue", "team-manager", "service-manager");
  }

  @Test
  void during_reminders_only_the_latest_missed_one_is_sent() {
    ClockView clock = clock("by-guidance", openTask(null));

    sweepAt("2026-12-02T10:00:00Z");

    assertThat(rungs(clock)).containsExactly("remind", "remind-last");
    assertThat(notifications.about(clock.caseReference()))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.kind()).isEqualTo(WorkNotice.WORK_DUE_SOON);
              assertThat(notice.details()).containsEntry("rung", "remind-last");
            });
  }

  @Test
  void a_clock_that_climbs_on_after_its_breach_has_broken_once() {
    ClockView clock = clock("by-guidance", openTask(null));
    sweepAt(OVERDUE);
    assertThat(kinds(clock)).containsOnlyOnce("breached");
    Instant broken = again(clock).breachedAt();

    sweepAt("2026-12-08T00:00:00Z");

    assertThat(rungs(clock)).contains("service-manager");
    assertThat(kinds(clock)).containsOnlyOnce("breached");
    assertThat(again(clock).breachedAt()).isEqualTo(broken);
  }

  @Test
  void a_clock_without_a_task_climbs_too() {
    ClockView clock = clock("by-law", null);

    sweepAt(OVERDUE);

    assertThat(rungs(clock)).contains("overdue", "service-manager");
    assertThat(recipients(clock)).contains("team-north.practitioners", "service-managers");
  }

  @Test
  void a_paused_clock_does_not_climb() {
    ClockView clock = clock("by-guidance", openTask(null));
    ledger.pause(clock.caseReference(), "by-guidance", clock.occurrence(), "away", "practitioner");

    sweepAt(OVERDUE);

    assertThat(rungs(clock)).isEmpty();
  }

  @Test
  void a_stopped_clock_does_not_climb() {
    ClockView clock = clock("by-law", null);
    ledger.stop(clock.caseReference(), "by-law", clock.occurrence(), "practitioner");

    sweepAt(OVERDUE);

    assertThat(kinds(clock)).containsExactly("started", "stopped");
  }

  @Test
  void a_breach_is_found_when_the_legal_day_is_over_not_the_operational_one() {
    calendar.addBankHoliday(LocalDate.parse("2026-12-03"));
    ClockView clock = clock("by-law", openTask(null));

    sweepAt("2026-12-03T00:00:00Z");
    assertThat(rungs(clock)).contains("overdue");
    assertThat(again(clock).breachedAt()).isNull();
    sweepAt("2026-12-04T08:00:00Z");

    assertThat(again(clock).breachedAt()).isEqualTo(Instant.parse(OVERDUE));
    assertThat(kinds(clock)).containsOnlyOnce("breached");
    assertThat(event(clock, "breached").detail()).containsEntry("since", OVERDUE);
  }

  @Test
  void one_bad_row_stands_alone_and_all_others_go_on() {
    List<ClockView> clocks = clocks(21);
    ClockView bad = clocks.get(13);
    notifications.spoil(bad.caseReference());

    SweepReport report = sweepAt(OVERDUE);

    assertThat(report.failures()).isEqualTo(1);
    assertThat(report.clocks()).isEqualTo(20);
    assertThat(rungs(bad)).isEmpty();
    assertThat(task(bad.taskId()).getPriority()).isEqualTo(50);
    assertThat(event(bad, "escalation-failed").reason()).isEqualTo("IllegalStateException");
    clocks.remove(bad);
    assertThat(clocks).allSatisfy(clock -> assertThat(rungs(clock)).contains("overdue"));
  }

  @Test
  void a_clock_that_fails_again_is_heard_of_until_it_goes_on() {
    List<ClockView> clocks = clocks(21);
    notifications.spoil(clocks.get(13).caseReference());
    sweepAt(OVERDUE);
    assertThat(alarms.of(WorkNotice.ESCALATION_FAILS)).isEmpty();

    sweepAt("2026-12-04T00:01:00Z");
    assertThat(alarms.of(WorkNotice.ESCALATION_FAILS))
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.message()).startsWith("1 clocks can't be escalated");
              assertThat(alarm.tell())
                  .containsExactly("administrators", "service-managers", "process-owners");
            });
    sweepAt("2026-12-04T00:02:00Z");
    assertThat(alarms.of(WorkNotice.ESCALATION_FAILS)).hasSize(1);

    notifications.mend();
    sweepAt("2026-12-04T00:03:00Z");
    assertThat(alarms.of(WorkNotice.ESCALATION_FAILS)).isEmpty();
  }

  @Test
  void a_sweep_that_can_do_nothing_is_heard_of_at_once_and_health_is_down() {
    ClockView bad = clocks(1).get(0);
    notifications.spoil(bad.caseReference());

    sweepAt(OVERDUE);

    assertThat(alarms.of(WorkNotice.ESCALATION_FAILS)).hasSize(1);
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.health().getDetails()).containsKey("clocks");
    notifications.mend();
    sweepAt("2026-12-04T00:01:00Z");
    assertThat(alarms.of(WorkNotice.ESCALATION_FAILS)).isEmpty();
    assertThat(health.health().getDetails()).doesNotContainKey("clocks");
  }

  @Test
  void a_bad_row_is_tried_again_after_a_back_off_that_doubles() {
    ClockView bad = clocks(1).get(0);
    notifications.spoil(bad.caseReference());
    sweepAt(OVERDUE);
    assertThat(sweepAt("2026-12-04T00:00:59Z").failures()).isZero();
    assertThat(sweepAt("2026-12-04T00:01:00Z").failures()).isEqualTo(1);
    assertThat(sweepAt("2026-12-04T00:02:59Z").failures()).isZero();
    notifications.mend();

    SweepReport report = sweepAt("2026-12-04T00:03:00Z");

    assertThat(report.failures()).isZero();
    assertThat(rungs(bad)).contains("overdue");
    assertThat(task(bad.taskId()).getPriority()).isEqualTo(100);
  }

  @Test
  void a_clock_that_somebody_holds_is_passed_over_and_fires_next_time() {
    List<ClockView> clocks = clocks(3);
    ClockView held = clocks.get(0);

    transaction.executeWithoutResult(
        status -> {
          jdbc.queryForList("select id from clock where id = ? for update", held.id());
          assertThat(sweepAt(OVERDUE).clocks()).isEqualTo(2);
        });
    assertThat(rungs(held)).isEmpty();

    assertThat(sweepAt("2026-12-04T00:01:00Z").clocks()).isEqualTo(1);
    assertThat(rungs(held)).contains("overdue");
  }

  @Test
  void two_sweeps_at_once_fire_each_rung_once() throws Exception {
    List<ClockView> clocks = clocks(1_200);
    time.set(OVERDUE);
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    List<Callable<SweepReport>> both =
        List.of(() -> sweep.sweep().orElseThrow(), () -> sweep.sweep().orElseThrow());

    int swept = 0;
    for (Future<SweepReport> node : nodes.invokeAll(both)) {
      swept += node.get().clocks();
    }
    nodes.shutdown();

    assertThat(swept).isEqualTo(1_200);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from clock_event where rung = 'overdue'", Integer.class))
        .isEqualTo(1_200);
    assertThat(clocks)
        .allSatisfy(
            clock ->
                assertThat(recipients(clock))
                    .containsExactlyInAnyOrder(
                        "team-north.practitioners",
                        "team-north.team-managers",
                        "service-managers"));
  }

  @Test
  void a_sweep_leaves_its_run_and_its_numbers() {
    clocks(3);

    SweepReport report = sweepAt(OVERDUE);

    Map<String, Object> run = jdbc.queryForMap("select * from sweep_run where clocks = 3");
    assertThat(run.get("completed_at")).isNotNull();
    assertThat(run).containsEntry("rungs", report.rungs()).containsEntry("notices", 9);
    assertThat(report.rungs()).isEqualTo(12);
  }

  private SweepReport sweepAt(String instant) {
    time.set(instant);
    return sweep.sweep().orElseThrow();
  }

  private List<ClockView> clocks(int number) {
    List<ClockView> clocks = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      clocks.add(clock("by-law", openTask(null)));
    }
    return clocks;
  }

  private List<String> recipients(ClockView clock) {
    return notifications.about(clock.caseReference()).stream().map(Notice::recipient).toList();
  }
}
