package org.waymark.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.escalation.CorrectedStarts.Correction;
import org.waymark.escalation.support.EscalationTest;

class CorrectedStartsTest extends EscalationTest {

  private static final LocalDate EARLIER = START.minusDays(20);

  private final CorrectedStarts starts = bean(CorrectedStarts.class);

  private int correct(ClockView clock, String timescale, LocalDate wrong, LocalDate right) {
    return transaction.execute(
        status ->
            starts.correct(
                new Correction(
                    clock.caseReference(), Set.of(timescale), wrong, right, "Misheard", "pat")));
  }

  private void stop(ClockView clock) {
    transaction.executeWithoutResult(
        status -> ledger.stop(clock.caseReference(), clock.timescale(), clock.occurrence(), "pat"));
  }

  @Test
  void an_open_clock_counts_from_the_right_day_and_keeps_before_after_and_reason() {
    ClockView clock = clock("by-law", null);

    assertThat(correct(clock, "by-law", START, START.plusDays(1))).isEqualTo(1);

    assertThat(again(clock).startedOn()).isEqualTo(START.plusDays(1));
    assertThat(again(clock).legalLastDay()).isEqualTo(clock.legalLastDay().plusDays(1));
    ClockEvent corrected = event(clock, "start-corrected");
    assertThat(corrected.reason()).isEqualTo("Misheard");
    assertThat(corrected.by()).isEqualTo("pat");
    assertThat(corrected.detail())
        .containsEntry("startedOnBefore", START.toString())
        .containsKeys("startedOnAfter", "before", "after");
  }

  @Test
  void the_task_that_it_watches_is_due_when_the_clock_is() {
    ClockView clock = clock("by-law", openTask(null));

    correct(clock, "by-law", START, START.plusDays(2));

    assertThat(task(clock.taskId()).getDueDate().toInstant()).isEqualTo(again(clock).dueAt());
  }

  @Test
  void a_clock_of_another_rule_or_another_day_stays() {
    ClockView clock = clock("by-law", null);

    assertThat(correct(clock, "by-custom", START, EARLIER)).isZero();
    assertThat(correct(clock, "by-law", EARLIER, START.plusDays(1))).isZero();

    assertThat(again(clock)).isEqualTo(clock);
    assertThat(kinds(clock)).containsExactly("started");
  }

  @Test
  void work_done_in_time_was_late_if_it_came_earlier_than_recorded() {
    ClockView clock = clock("by-law", null);
    stop(clock);
    assertThat(again(clock).breachedAt()).isNull();

    correct(clock, "by-law", START, EARLIER);

    assertThat(again(clock).breachedAt()).isNotNull();
    assertThat(again(clock).breachReasonDue()).isTrue();
  }

  @Test
  void work_that_was_late_by_the_wrong_day_was_not_late() {
    ClockView clock = clock("by-law", null);
    time.set("2026-12-05T10:00:00Z");
    stop(clock);
    assertThat(again(clock).breachedAt()).isNotNull();

    correct(clock, "by-law", START, START.plusDays(5));

    assertThat(again(clock).breachedAt()).isNull();
    assertThat(again(clock).breachReasonDue()).isFalse();
    assertThat(again(clock).state()).isEqualTo(ClockView.State.STOPPED);
  }

  @Test
  void the_days_of_a_pause_are_counted_on_top_again() {
    ClockView clock = clock("by-custom", null);
    transaction.executeWithoutResult(
        status -> ledger.pause(clock.caseReference(), "by-custom", clock.occurrence(), "r", "pat"));
    time.set("2026-11-26T10:00:00Z");
    transaction.executeWithoutResult(
        status -> ledger.resume(clock.caseReference(), "by-custom", clock.occurrence(), "pat"));
    LocalDate resumed = again(clock).legalLastDay();

    correct(clock, "by-custom", START, START.plusDays(1));

    assertThat(again(clock).legalLastDay()).isEqualTo(resumed.plusDays(1));
  }

  @Test
  void overdue_by_the_right_day_climbs_the_ladder_at_the_next_sweep() {
    ClockView clock = clock("by-law", openTask("pat"));

    correct(clock, "by-law", START, EARLIER);
    sweep.sweep();

    assertThat(again(clock).breachedAt()).isNotNull();
    assertThat(rungs(clock)).isNotEmpty();
  }

  @Test
  void work_that_is_not_late_by_the_right_day_comes_down_and_climbs_again_when_it_is() {
    ClockView clock = clock("by-law", openTask("pat"));
    time.set("2026-12-05T10:00:00Z");
    sweep.sweep();
    int climbed = rungs(clock).size();
    assertThat(task(clock.taskId()).getPriority()).isGreaterThan(50);
    assertThat(groups(clock.taskId())).anyMatch(group -> group.endsWith("managers"));

    correct(clock, "by-law", START, START.plusDays(20));

    assertThat(task(clock.taskId()).getPriority()).isEqualTo(50);
    assertThat(groups(clock.taskId())).noneMatch(group -> group.endsWith("managers"));

    time.set("2027-01-05T10:00:00Z");
    sweep.sweep();
    assertThat(rungs(clock)).hasSize(2 * climbed);
    assertThat(task(clock.taskId()).getPriority()).isGreaterThan(50);
  }
}
