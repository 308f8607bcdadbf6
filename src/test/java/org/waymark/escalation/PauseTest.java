package org.waymark.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.escalation.ClockView.State;
import org.waymark.escalation.support.EscalationTest;

/** A stage of ten days from Monday 23 November, so to Thursday 3 December, and its tasks. */
class PauseTest extends EscalationTest {

  private static final String CASE = "REF-2026-000001";

  @Test
  void a_task_that_arises_after_a_pause_is_due_when_its_stage_is() {
    ClockView stage = stage("by-guidance");
    pausedFrom(stage, "2026-11-24T10:00:00Z");
    resumedAt(stage, "2026-11-26T16:00:00Z");

    ClockView task = task("by-guidance", START);

    assertThat(task.legalLastDay())
        .isEqualTo(again(stage).legalLastDay())
        .isEqualTo(LocalDate.parse("2026-12-05"));
    assertThat(task.operationalLastDay()).isEqualTo(LocalDate.parse("2026-12-04"));
    assertThat(task.dueAt()).isEqualTo(Instant.parse("2026-12-04T23:59:59Z"));
    assertThat(task.explanation())
        .endsWith(
            "It stood still for 2 days, so the last day is Saturday 5 December 2026 and the work is"
                + " due by Friday 4 December 2026.");
    assertThat(again(task)).isEqualTo(task);
    assertThat(kinds(task)).containsExactly("started", "pause-counted");
    assertThat(event(task, "pause-counted").detail())
        .containsEntry("days", 2)
        .containsEntry("before", pair("2026-12-03", "2026-12-03"))
        .containsEntry("after", pair("2026-12-05", "2026-12-04"));
  }

  @Test
  void a_task_that_arises_during_a_pause_is_spared_the_days_so_far_and_the_rest_at_its_end() {
    ClockView stage = stage("by-guidance");
    pausedFrom(stage, "2026-11-24T10:00:00Z");
    time.set("2026-11-30T10:00:00Z");

    ClockView task = task("by-guidance", START);

    assertThat(task.state()).isEqualTo(State.RUNNING);
    assertThat(task.legalLastDay()).isEqualTo(LocalDate.parse("2026-12-09"));
    resumedAt(stage, "2026-12-02T10:00:00Z");
    assertThat(again(task).legalLastDay())
        .isEqualTo(again(stage).legalLastDay())
        .isEqualTo(LocalDate.parse("2026-12-11"));
    assertThat(event(task, "moved-with-stage").detail()).containsEntry("days", 2);
  }

  @Test
  void open_tasks_are_urged_during_a_pause_and_move_with_their_stage_when_it_goes_on() {
    ClockView stage = stage("by-guidance");
    ClockView task = task("by-guidance", START);
    pausedFrom(stage, "2026-11-24T10:00:00Z");
    time.set("2026-12-04T00:00:00Z");
    sweep.sweep();
    assertThat(rungs(task)).contains("overdue");
    assertThat(rungs(stage)).isEmpty();

    resumedAt(stage, "2026-12-07T10:00:00Z");

    ClockView after = again(task);
    assertThat(after.legalLastDay())
        .isEqualTo(again(stage).legalLastDay())
        .isEqualTo(LocalDate.parse("2026-12-16"));
    assertThat(after.breachedAt()).isNull();
    assertThat(after.breachReasonDue()).isFalse();
    assertThat(event(task, "moved-with-stage").detail())
        .containsEntry("days", 13)
        .containsEntry("stage", stage.id().toString())
        .containsEntry("before", pair("2026-12-03", "2026-12-03"))
        .containsEntry("after", pair("2026-12-16", "2026-12-16"));
    assertThat(task(task.taskId()).getDueDate()).isEqualTo(Date.from(after.dueAt()));
    assertThat(task(task.taskId()).getFollowUpDate())
        .isEqualTo(Date.from(Instant.parse("2026-12-14T00:00:00Z")));
  }

  @Test
  void whoever_was_told_before_a_pause_is_told_again_by_the_new_date() {
    ClockView stage = stage("by-guidance");
    ClockView task = task("by-guidance", START);
    pausedFrom(stage, "2026-12-02T10:00:00Z");
    time.set("2026-12-04T00:00:00Z");
    sweep.sweep();
    assertThat(rungs(task)).contains("remind", "remind-last", "overdue");
    resumedAt(stage, "2026-12-14T10:00:00Z");
    sweep.sweep();
    assertThat(rungs(task)).doesNotContain("overdue (2)");

    time.set("2026-12-15T00:00:00Z");
    sweep.sweep();
    assertThat(rungs(task)).contains("remind (2)", "remind-last (2)").doesNotContain("overdue (2)");
    time.set("2026-12-16T00:00:00Z");
    sweep.sweep();
    sweep.sweep();
    assertThat(rungs(task)).containsOnlyOnce("overdue").containsOnlyOnce("overdue (2)");
    assertThat(rungs(stage)).containsOnlyOnce("overdue").doesNotContain("overdue (2)");
    assertThat(again(task).breachReasonDue()).isTrue();
  }

  @Test
  void a_pause_that_ends_on_the_day_it_began_tells_nobody_twice() {
    ClockView stage = stage("by-guidance");
    time.set("2026-12-02T09:00:00Z");
    sweep.sweep();
    List<String> told = rungs(stage);
    assertThat(told).contains("remind-last");
    pausedFrom(stage, "2026-12-02T10:00:00Z");
    resumedAt(stage, "2026-12-02T16:00:00Z");

    sweep.sweep();

    assertThat(rungs(stage)).isEqualTo(told);
  }

  @Test
  void a_task_of_another_rule_another_day_or_another_case_is_not_held_up() {
    ClockView stage = stage("by-guidance");
    pausedFrom(stage, "2026-11-24T10:00:00Z");
    resumedAt(stage, "2026-11-26T16:00:00Z");

    assertThat(task("by-custom", START).legalLastDay()).isEqualTo(LocalDate.parse("2026-11-30"));
    assertThat(task("by-law", START).legalLastDay()).isEqualTo(LocalDate.parse("2026-12-03"));
    assertThat(task("by-guidance", START.plusDays(1)).legalLastDay())
        .isEqualTo(LocalDate.parse("2026-12-04"));
    assertThat(clock("by-guidance", openTask(null)).legalLastDay())
        .isEqualTo(LocalDate.parse("2026-12-03"));
  }

  @Test
  void a_stage_that_was_left_while_it_stood_still_held_its_count_up_until_then() {
    ClockView stage = stage("by-guidance");
    pausedFrom(stage, "2026-11-24T10:00:00Z");
    time.set("2026-11-27T10:00:00Z");
    ledger.cancel(CASE, "by-guidance", stage.occurrence(), "The stage was left");
    time.set("2026-12-01T10:00:00Z");

    assertThat(task("by-guidance", START).legalLastDay()).isEqualTo(LocalDate.parse("2026-12-06"));
  }

  @Test
  void the_stage_that_runs_is_asked_before_one_that_ended() {
    ClockView left = stage("by-guidance");
    pausedFrom(left, "2026-11-24T10:00:00Z");
    resumedAt(left, "2026-11-26T16:00:00Z");
    ledger.cancel(CASE, "by-guidance", left.occurrence(), "The stage was left");
    ClockView again = stage("by-guidance");
    pausedFrom(again, "2026-11-27T10:00:00Z");
    resumedAt(again, "2026-11-28T10:00:00Z");

    assertThat(task("by-guidance", START).legalLastDay())
        .isEqualTo(again(again).legalLastDay())
        .isEqualTo(LocalDate.parse("2026-12-06"));
  }

  @Test
  void the_pause_of_one_task_is_its_own() {
    ClockView paused = task("by-guidance", START);
    pausedFrom(paused, "2026-11-24T10:00:00Z");
    resumedAt(paused, "2026-11-26T16:00:00Z");

    assertThat(task("by-guidance", START).legalLastDay()).isEqualTo(LocalDate.parse("2026-12-03"));
  }

  @Test
  void a_stage_and_its_tasks_counted_anew_stay_together() {
    ClockView stage = stage("by-custom");
    ClockView open = task("by-custom", START);
    pausedFrom(stage, "2026-11-24T10:00:00Z");
    resumedAt(stage, "2026-11-26T10:00:00Z");
    ClockView later = task("by-custom", START);
    calendar.addBankHoliday(LocalDate.parse("2026-11-27"));

    sweep.sweep();

    assertThat(again(stage).legalLastDay()).isEqualTo(LocalDate.parse("2026-12-03"));
    assertThat(again(open).legalLastDay()).isEqualTo(LocalDate.parse("2026-12-03"));
    assertThat(again(later).legalLastDay()).isEqualTo(LocalDate.parse("2026-12-03"));
  }

  @Test
  void a_task_that_was_done_before_the_stage_went_on_is_left_as_it_was() {
    ClockView stage = stage("by-guidance");
    ClockView done = task("by-guidance", START);
    pausedFrom(stage, "2026-11-24T10:00:00Z");
    ledger.stopTask(done.taskId(), "practitioner");
    resumedAt(stage, "2026-11-26T10:00:00Z");

    assertThat(again(done).legalLastDay()).isEqualTo(LocalDate.parse("2026-12-03"));
    assertThat(kinds(done)).containsExactly("started", "stopped");
  }

  private static Map<String, String> pair(String legal, String operational) {
    return Map.of("legalLastDay", legal, "operationalLastDay", operational);
  }

  private ClockView stage(String timescale) {
    return start(timescale, START, java.util.UUID.randomUUID().toString(), null);
  }

  private ClockView task(String timescale, LocalDate from) {
    String task = openTask(null);
    return start(timescale, from, task, task);
  }

  private ClockView start(String timescale, LocalDate from, String occurrence, String task) {
    return transaction.execute(
        status ->
            ledger.start(
                new ClockStart(
                    CASE,
                    "watched-work",
                    timescale,
                    occurrence,
                    from,
                    Map.of(),
                    task,
                    "practitioners",
                    "team-north",
                    50)));
  }

  private void pausedFrom(ClockView clock, String instant) {
    time.set(instant);
    assertThat(ledger.pause(CASE, clock.timescale(), clock.occurrence(), "reablement", "me"))
        .isEqualTo(Outcome.DONE);
  }

  private void resumedAt(ClockView clock, String instant) {
    time.set(instant);
    assertThat(ledger.resume(CASE, clock.timescale(), clock.occurrence(), "me"))
        .isEqualTo(Outcome.DONE);
  }
}
