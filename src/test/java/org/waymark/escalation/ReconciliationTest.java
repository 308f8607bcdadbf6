package org.waymark.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.escalation.ClockView.State;
import org.waymark.escalation.support.EscalationTest;

class ReconciliationTest extends EscalationTest {

  @Test
  void an_open_task_without_its_clock_gets_one_and_the_difference_is_kept() {
    String task = openTask(null);

    assertThat(sweep.sweep().orElseThrow().mended()).isEqualTo(1);

    ClockView clock = ledger.ofTask(task).orElseThrow();
    assertThat(clock.state()).isEqualTo(State.RUNNING);
    assertThat(task(task).getDueDate()).isEqualTo(java.util.Date.from(clock.dueAt()));
    assertThat(event(clock, "reconciled").reason()).isEqualTo("task-without-clock");
    assertThat(event(clock, "reconciled").detail()).containsEntry("task", task);
    assertThat(sweep.sweep().orElseThrow().mended()).isZero();
  }

  @Test
  void a_clock_that_ended_while_its_task_is_open_runs_again() {
    ClockView clock = clock("by-guidance", openTask(null));
    ledger.stop(clock.caseReference(), "by-guidance", clock.occurrence(), "practitioner");

    sweep.sweep();

    assertThat(again(clock).state()).isEqualTo(State.RUNNING);
    assertThat(kinds(clock)).containsExactly("started", "stopped", "reopened", "reconciled");
  }

  @Test
  void a_clock_whose_task_has_gone_goes_on_and_managers_hear_of_it_once() {
    ClockView clock = clock("by-guidance", openTask(null));
    tasks.complete(clock.taskId());

    assertThat(sweep.sweep().orElseThrow().mended()).isEqualTo(1);
    assertThat(sweep.sweep().orElseThrow().mended()).isZero();

    assertThat(again(clock).state()).isEqualTo(State.RUNNING);
    assertThat(again(clock).dueAt()).isEqualTo(clock.dueAt());
    assertThat(kinds(clock)).containsExactly("started", "work-gone");
    assertThat(event(clock, "work-gone").detail()).containsEntry("task", clock.taskId());
    assertThat(alarms.about(clock.caseReference()))
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.kind()).isEqualTo(WorkNotice.WORK_GONE))
        .satisfies(
            alarm ->
                assertThat(alarm.tell()).containsExactly("service-managers", "administrators"));
  }

  @Test
  void a_clock_without_its_task_climbs_and_its_role_and_managers_are_told() {
    ClockView clock = clock("by-guidance", openTask(null));
    tasks.complete(clock.taskId());
    sweep.sweep();

    time.set("2026-12-04T00:00:00Z");
    sweep.sweep();

    assertThat(rungs(clock)).contains("overdue");
    assertThat(notifications.about(clock.caseReference()))
        .extracting(notice -> notice.recipient())
        .contains("team-north.practitioners");
  }

  @Test
  void a_stage_clock_whose_execution_has_gone_goes_on_and_managers_hear_of_it() {
    ClockView clock = stage(UUID.randomUUID().toString());

    assertThat(sweep.sweep().orElseThrow().mended()).isEqualTo(1);
    assertThat(sweep.sweep().orElseThrow().mended()).isZero();

    assertThat(again(clock).state()).isEqualTo(State.RUNNING);
    assertThat(event(clock, "work-gone").detail()).containsKey("execution");
    assertThat(alarms.about(clock.caseReference())).hasSize(1);
  }

  @Test
  void a_paused_clock_whose_execution_has_gone_counts_on() {
    ClockView clock = stage(UUID.randomUUID().toString());
    transaction.executeWithoutResult(
        status ->
            ledger.pause(
                clock.caseReference(), clock.timescale(), clock.occurrence(), "reablement", "me"));

    sweep.sweep();

    assertThat(again(clock).state()).isEqualTo(State.RUNNING);
    assertThat(kinds(clock)).containsExactly("started", "paused", "resumed", "work-gone");
  }

  @Test
  void a_stage_that_goes_on_and_a_promise_are_left_alone() {
    ClockView stage = stage(task(openTask(null)).getProcessInstanceId());
    ClockView promise = clock("by-guidance", null);

    sweep.sweep();

    assertThat(kinds(stage)).containsExactly("started");
    assertThat(kinds(promise)).containsExactly("started");
  }

  private ClockView stage(String execution) {
    return transaction.execute(
        status ->
            ledger.start(
                new ClockStart(
                    "REF-" + execution,
                    "watched-work",
                    "by-guidance",
                    execution,
                    START,
                    Map.of(),
                    null,
                    "practitioners",
                    "team-north",
                    50,
                    execution,
                    null)));
  }

  @Test
  void a_task_whose_element_names_no_timescale_needs_no_clock() {
    ClockView clock = clock("by-guidance", openTask(null));
    String instance = task(clock.taskId()).getProcessInstanceId();
    ledger.stop(clock.caseReference(), "by-guidance", clock.occurrence(), "practitioner");
    tasks.complete(clock.taskId());

    assertThat(sweep.sweep().orElseThrow().mended()).isZero();

    String second = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    assertThat(ledger.ofTask(second)).isEmpty();
  }

  @Test
  void what_agrees_is_left_alone() {
    ClockView clock = clock("by-guidance", openTask(null));

    assertThat(sweep.sweep().orElseThrow().mended()).isZero();
    assertThat(kinds(clock)).containsExactly("started");
  }
}
