package org.waymark.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.waymark.casefile.CasePrioritised;
import org.waymark.escalation.ClockView.State;
import org.waymark.escalation.support.EscalationTest;
import org.waymark.timescales.UnknownTimescaleException;

class LedgerTest extends EscalationTest {

  @Test
  void a_started_clock_knows_its_pair_of_days_and_leaves_evidence() {
    ClockView clock = clock("by-law", null);

    assertThat(again(clock)).isEqualTo(clock);
    assertThat(clock.legalLastDay()).isEqualTo(LocalDate.parse("2026-12-03"));
    assertThat(clock.operationalLastDay()).isEqualTo(LocalDate.parse("2026-12-03"));
    assertThat(clock.dueAt()).isEqualTo(Instant.parse("2026-12-03T23:59:59Z"));
    assertThat(clock.state()).isEqualTo(State.RUNNING);
    assertThat(event(clock, "started").detail())
        .containsEntry("legalLastDay", "2026-12-03")
        .containsEntry("operationalLastDay", "2026-12-03");
  }

  @Test
  void starting_the_same_clock_again_changes_nothing() {
    ClockView first = clock("by-law", openTask(null));
    time.set("2026-11-25T09:00:00Z");

    ClockView second = clock("by-law", first.taskId());

    assertThat(second).isEqualTo(first);
    assertThat(kinds(first)).containsExactly("started");
  }

  @Test
  void a_clock_of_an_unknown_timescale_is_refused_and_nothing_is_written() {
    assertThatThrownBy(() -> clock("by-nobody", null))
        .isInstanceOf(UnknownTimescaleException.class);
    assertThat(jdbc.queryForObject("select count(*) from clock", Integer.class)).isZero();
  }

  @Test
  void a_time_of_day_decides_the_instant_at_which_work_is_due() {
    ClockView clock = clock("by-half-past-nine", null);

    assertThat(clock.operationalLastDay()).isEqualTo(LocalDate.parse("2026-11-24"));
    assertThat(clock.dueAt()).isEqualTo(Instant.parse("2026-11-24T09:30:00Z"));
  }

  @Test
  void a_clock_is_found_by_the_task_it_watches_while_it_is_open() {
    ClockView clock = clock("by-law", openTask(null));

    assertThat(ledger.ofTask(clock.taskId())).contains(clock);
    stop(clock);
    assertThat(ledger.ofTask(clock.taskId())).isEmpty();
    assertThat(ledger.of(clock.caseReference())).containsExactly(again(clock));
  }

  @Test
  void the_clocks_of_many_tasks_are_found_together_and_ended_ones_are_not_among_them() {
    ClockView running = clock("by-law", openTask(null));
    ClockView paused = clock("by-guidance", openTask(null));
    ClockView ended = clock("by-law", openTask(null));
    String unwatched = openTask(null);
    pause(paused, "in hospital");
    stop(ended);

    Map<String, ClockView> found =
        ledger.ofTasks(List.of(running.taskId(), paused.taskId(), ended.taskId(), unwatched));

    assertThat(found).isEqualTo(Map.of(running.taskId(), running, paused.taskId(), again(paused)));
  }

  @Test
  void of_two_clocks_of_one_task_the_one_due_first_is_found() {
    String task = openTask(null);
    ClockView first = clock("by-half-past-nine", task);
    clock("by-law", task);

    assertThat(ledger.ofTasks(List.of(task))).isEqualTo(Map.of(task, first));
  }

  @Test
  void no_tasks_have_no_clocks() {
    clock("by-law", openTask(null));

    assertThat(ledger.ofTasks(List.of())).isEmpty();
  }

  @Test
  void work_done_in_the_last_second_is_in_time() {
    ClockView clock = clock("by-law", null);
    time.set("2026-12-03T23:59:59Z");

    stop(clock);

    assertThat(again(clock).state()).isEqualTo(State.STOPPED);
    assertThat(again(clock).breachedAt()).isNull();
    assertThat(kinds(clock)).containsExactly("started", "stopped");
  }

  @Test
  void work_done_after_the_legal_last_day_is_a_breach_that_wants_a_reason() {
    ClockView clock = clock("by-law", null);
    time.set("2026-12-04T00:00:00Z");

    stop(clock);

    assertThat(again(clock).breachedAt()).isEqualTo(Instant.parse("2026-12-04T00:00:00Z"));
    assertThat(again(clock).breachReasonDue()).isTrue();
    assertThat(kinds(clock)).containsExactly("started", "stopped", "breached");
  }

  @Test
  void work_done_between_the_operational_and_the_legal_last_day_is_no_breach() {
    calendar.addBankHoliday(LocalDate.parse("2026-12-03"));
    ClockView clock = clock("by-law", null);
    time.set("2026-12-03T12:00:00Z");

    stop(clock);

    assertThat(clock.operationalLastDay()).isEqualTo(LocalDate.parse("2026-12-02"));
    assertThat(again(clock).breachedAt()).isNull();
  }

  @Test
  void the_clock_of_a_task_stops_or_falls_away_with_it() {
    ClockView done = clock("by-law", openTask(null));
    ClockView left = clock("by-law", openTask(null));
    time.set("2026-12-04T00:00:00Z");

    ledger.stopTask(done.taskId(), "practitioner");
    ledger.cancelTask(left.taskId(), "overtaken");

    assertThat(again(done).state()).isEqualTo(State.STOPPED);
    assertThat(kinds(done)).containsExactly("started", "stopped", "breached");
    assertThat(again(left).state()).isEqualTo(State.CANCELLED);
    assertThat(event(left, "cancelled").reason()).isEqualTo("overtaken");
  }

  @Test
  void a_clock_stops_once() {
    ClockView clock = clock("by-law", null);

    stop(clock);
    time.set("2027-01-04T09:00:00Z");
    stop(clock);

    assertThat(kinds(clock)).containsExactly("started", "stopped");
  }

  @Test
  void a_cancelled_clock_says_why() {
    ClockView clock = clock("by-law", null);

    ledger.cancel(clock.caseReference(), clock.timescale(), clock.occurrence(), "withdrawn");

    assertThat(again(clock).state()).isEqualTo(State.CANCELLED);
    assertThat(event(clock, "cancelled").reason()).isEqualTo("withdrawn");
  }

  @Test
  void a_statutory_clock_refuses_to_pause_and_says_which_law() {
    ClockView clock = clock("by-law", null);

    Outcome outcome = pause(clock, "in hospital");

    assertThat(outcome.done()).isFalse();
    assertThat(outcome.refusal()).contains("statutory").contains("Test Act s.1");
    assertThat(again(clock).state()).isEqualTo(State.RUNNING);
    assertThat(kinds(clock)).containsExactly("started");
  }

  @Test
  void a_pause_moves_the_pair_by_the_days_paused_and_both_pairs_are_kept() {
    ClockView clock = clock("by-guidance", null);
    time.set("2026-11-24T10:00:00Z");
    assertThat(pause(clock, "in hospital").done()).isTrue();
    assertThat(again(clock).state()).isEqualTo(State.PAUSED);
    time.set("2026-11-26T16:00:00Z");

    assertThat(resume(clock).done()).isTrue();

    ClockView after = again(clock);
    assertThat(after.state()).isEqualTo(State.RUNNING);
    assertThat(after.legalLastDay()).isEqualTo(LocalDate.parse("2026-12-05"));
    assertThat(after.operationalLastDay()).isEqualTo(LocalDate.parse("2026-12-04"));
    assertThat(event(clock, "paused").reason()).isEqualTo("in hospital");
    assertThat(event(clock, "resumed").detail())
        .containsEntry("days", 2)
        .containsEntry("before", pair("2026-12-03", "2026-12-03"))
        .containsEntry("after", pair("2026-12-05", "2026-12-04"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void a_pause_without_a_reason_is_refused(String reason) {
    assertThat(pause(clock("by-guidance", null), reason).refusal()).contains("reason");
  }

  @Test
  void only_a_running_clock_pauses_and_only_a_paused_one_resumes() {
    ClockView clock = clock("by-guidance", null);

    assertThat(resume(clock).done()).isFalse();
    pause(clock, "in hospital");
    assertThat(pause(clock, "in hospital").done()).isFalse();
  }

  @Test
  void an_unknown_clock_is_refused() {
    assertThat(ledger.pause("REF-1", "by-law", "1", "why", "me").done()).isFalse();
    assertThat(ledger.resume("REF-1", "by-law", "1", "me").done()).isFalse();
    assertThat(ledger.recordBreachReason("REF-1", "by-law", "1", "why", "me").done()).isFalse();
  }

  @Test
  void a_clock_stopped_while_paused_is_judged_by_the_moment_of_its_pause() {
    ClockView clock = clock("by-guidance", null);
    time.set("2026-11-24T10:00:00Z");
    pause(clock, "in hospital");
    time.set("2027-01-04T10:00:00Z");

    stop(clock);

    assertThat(again(clock).breachedAt()).isNull();
  }

  @Test
  void of_a_missed_target_of_the_council_a_reason_is_asked_for_by_the_ladder_only() {
    ClockView clock = clock("by-custom", null);
    time.set("2026-12-07T09:00:00Z");
    stop(clock);

    assertThat(again(clock).breachedAt()).isNotNull();
    assertThat(again(clock).breachReasonDue()).isFalse();
    assertThat(again(clock).endedAt()).isEqualTo("2026-12-07T09:00:00Z");
  }

  @Test
  void a_breach_reason_is_kept_with_its_author() {
    ClockView clock = clock("by-law", null);
    time.set("2026-12-07T09:00:00Z");
    stop(clock);

    assertThat(explain(clock, "No interpreter to be had").done()).isTrue();

    assertThat(again(clock).breachReason()).isEqualTo("No interpreter to be had");
    assertThat(again(clock).breachReasonDue()).isFalse();
    assertThat(event(clock, "breach-explained").by()).isEqualTo("team-manager");
  }

  @Test
  void there_is_nothing_to_explain_about_work_done_in_time() {
    ClockView clock = clock("by-law", null);

    assertThat(explain(clock, "No interpreter to be had").done()).isFalse();
    assertThat(kinds(clock)).containsExactly("started");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update clock_event set reason = 'other'",
        "delete from clock_event",
        "truncate clock_event",
        "delete from clock"
      })
  void the_database_refuses_to_change_evidence(String statement) {
    ClockView clock = clock("by-law", null);

    assertThatThrownBy(() -> jdbc.update(statement)).isInstanceOf(DataAccessException.class);
    assertThat(kinds(clock)).containsExactly("started");
  }

  @Test
  void the_database_refuses_a_rung_twice() {
    ClockView clock = clock("by-law", null);
    String rung =
        """
        insert into clock_event (clock_id, at, kind, rung, actor, detail)
        values (?, '2026-12-04T00:00:00Z', 'rung', 'overdue', 'waymark', '{}')
        """;
    jdbc.update(rung, clock.id());

    assertThatThrownBy(() -> jdbc.update(rung, clock.id()))
        .hasMessageContaining("clock_event_rung_once");
  }

  @Test
  void a_case_that_turns_out_urgent_climbs_as_urgent_cases_do() {
    ClockView clock = clock("by-guidance", openTask(null));
    ClockView other = clock("by-guidance", openTask(null));
    ClockView ended = clock("by-guidance", null);
    stop(ended);
    time.set("2026-11-23T10:00:00Z");
    sweep.sweep();

    for (ClockView one : List.of(clock, ended)) {
      publish(new CasePrioritised(one.caseReference(), 50, 95));
    }

    assertThat(event(clock, "prioritised").detail())
        .containsEntry("before", 50)
        .containsEntry("after", 95);
    assertThat(kinds(other)).doesNotContain("prioritised");
    assertThat(kinds(ended)).doesNotContain("prioritised");
    time.set("2026-12-04T00:00:00Z");
    sweep.sweep();
    assertThat(rungs(clock)).contains("overdue", "team-manager", "service-manager");
    assertThat(rungs(other)).contains("overdue", "team-manager").doesNotContain("service-manager");
  }

  private static Map<String, String> pair(String legal, String operational) {
    return Map.of("legalLastDay", legal, "operationalLastDay", operational);
  }

  private void stop(ClockView clock) {
    ledger.stop(clock.caseReference(), clock.timescale(), clock.occurrence(), "practitioner");
  }

  private Outcome pause(ClockView clock, String reason) {
    return ledger.pause(
        clock.caseReference(), clock.timescale(), clock.occurrence(), reason, "practitioner");
  }

  private Outcome resume(ClockView clock) {
    return ledger.resume(
        clock.caseReference(), clock.timescale(), clock.occurrence(), "practitioner");
  }

  private Outcome explain(ClockView clock, String reason) {
    return ledger.recordBreachReason(
        clock.caseReference(), clock.timescale(), clock.occurrence(), reason, "team-manager");
  }
}
