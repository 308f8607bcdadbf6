package org.waymark.escalation;

import static org.assertj.core.api.Assertions.assertThat;

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
  void a_clock_whose_task_has_gone_ends_and_the_difference_is_kept() {
    ClockView clock = clock("by-guidance", openTask(null));
    tasks.complete(clock.taskId());

    assertThat(sweep.sweep().orElseThrow().mended()).isEqualTo(1);

    assertThat(again(clock).state()).isEqualTo(State.CANCELLED);
    assertThat(event(clock, "cancelled").reason()).isEqualTo("task-no-longer-open");
    assertThat(event(clock, "reconciled").reason()).isEqualTo("clock-without-task");
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
