package org.waymark.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.escalation.application.SweepOverdueWork;
import org.waymark.support.ProclaimedDays;
import org.waymark.support.WaymarkTest;
import org.waymark.timescales.CountingRules;

/**
 * Somebody with band amber waits since Monday 23 November 2026. The call is due by Monday 7
 * December, which then becomes a bank holiday.
 */
@WaymarkTest
class NextCallMovesTest extends Stories {

  private static final LocalDate CALL = LocalDate.parse("2026-12-07");

  @Autowired private ManagementService management;
  @Autowired private SweepOverdueWork sweep;
  @Autowired private CountingRules rules;
  @Autowired private JdbcTemplate jdbc;

  @AfterEach
  void takeTheHolidayBack() {
    ProclaimedDays.none();
    rules.reload();
    sweep.sweep();
  }

  @Test
  void a_proclaimed_bank_holiday_moves_the_call_and_the_case_says_so() {
    ReferralStory story = waiting();
    sweep.sweep();
    assertThat(moves(story)).isEmpty();

    ProclaimedDays.proclaim(CALL);
    sweep.sweep();

    assertThat(story.variable("waiting-list", "nextRingOn")).isEqualTo("2026-12-04");
    assertThat(timer(story).getDuedate())
        .isEqualTo(Date.from(Instant.parse("2026-12-04T00:00:00Z")));
    assertThat(moves(story))
        .containsExactly(
            "\"Next call due\" moved from Monday 7 December 2026 to Friday 4 December 2026, because"
                + " the bank holidays changed.");
    sweep.sweep();
    assertThat(moves(story)).hasSize(1);
    story.afterDays(10).waitsAt("UserTask_FindRoom");
    story.afterDays(1).waitsAt("UserTask_FindRoom", "UserTask_RingAmber");
    assertThat(story.clocks("waiting-well-amber"))
        .extracting(clock -> clock.operationalLastDay())
        .containsExactly(LocalDate.parse("2026-12-04"));
  }

  @Test
  void a_holiday_that_is_taken_back_moves_the_call_back() {
    ReferralStory story = waiting();
    ProclaimedDays.proclaim(CALL);
    sweep.sweep();
    ProclaimedDays.none();
    sweep.sweep();

    assertThat(story.variable("waiting-list", "nextRingOn")).isEqualTo("2026-12-07");
    assertThat(timer(story).getDuedate())
        .isEqualTo(Date.from(Instant.parse("2026-12-07T00:00:00Z")));
    assertThat(moves(story)).hasSize(2);
  }

  @Test
  void a_call_whose_earlier_day_is_over_is_due_today() {
    ReferralStory story = waiting();
    desk.time.advance(Duration.ofDays(12));
    ProclaimedDays.proclaim(CALL);
    sweep.sweep();

    assertThat(story.variable("waiting-list", "nextRingOn")).isEqualTo("2026-12-05");
    story.runDueJobs().waitsAt("UserTask_FindRoom", "UserTask_RingAmber");
  }

  @Test
  void a_timer_that_is_due_already_is_left_alone() {
    ReferralStory story = waiting();
    desk.time.advance(Duration.ofDays(15));
    ProclaimedDays.proclaim(CALL);
    sweep.sweep();

    assertThat(story.variable("waiting-list", "nextRingOn")).isEqualTo("2026-12-07");
    assertThat(moves(story)).isEmpty();
  }

  @Test
  void a_timer_that_cannot_be_counted_is_told_tried_again_and_holds_no_other_up() {
    ReferralStory broken = waiting();
    ReferralStory other = waiting();
    String execution = timer(broken).getExecutionId();
    desk.engine.getRuntimeService().setVariable(execution, "nextRingBy", "no-such-timescale");
    ProclaimedDays.proclaim(CALL);

    assertThat(sweep.sweep().orElseThrow().failures()).isPositive();

    assertThat(broken.variable("waiting-list", "nextRingOn")).isEqualTo("2026-12-07");
    assertThat(moves(broken)).isEmpty();
    assertThat(other.variable("waiting-list", "nextRingOn")).isEqualTo("2026-12-04");
    desk.engine.getRuntimeService().setVariable(execution, "nextRingBy", "waiting-well-amber");
    sweep.sweep();
    assertThat(broken.variable("waiting-list", "nextRingOn")).isEqualTo("2026-12-04");
    assertThat(moves(other)).hasSize(1);
  }

  private ReferralStory waiting() {
    return contact()
        .answer("UserTask_TriageContact", "howSoon", "this-week")
        .answer("UserTask_AllocateReferral", "allocationDecision", "wait")
        .answer("UserTask_PlanTheWait");
  }

  private Job timer(ReferralStory story) {
    return desk
        .engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(story.reference)
        .processDefinitionKey("waiting-list")
        .list()
        .stream()
        .map(part -> management.createJobQuery().processInstanceId(part.getId()).timers())
        .map(query -> query.singleResult())
        .findFirst()
        .orElseThrow();
  }

  private List<String> moves(ReferralStory story) {
    return jdbc.queryForList(
        "select text from chronology_entry where case_reference = ? and kind = 'timer-moved'"
            + " order by id",
        String.class,
        story.reference);
  }
}
