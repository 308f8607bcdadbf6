package org.waymark.referral.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.escalation.ClockView;
import org.waymark.escalation.ClockView.State;
import org.waymark.referral.domain.RiskBand;

/** Waiting well: who rings when, and how a wait ends. */
abstract class WaitingStories extends Stories {

  private static final String[] RED = {"howSoon", "today"};
  private static final String[] AMBER = {"howSoon", "this-week"};
  private static final String[] GREEN = {"howSoon", "can-wait"};

  private ReferralStory waiting(String... risk) {
    return contact()
        .answer("UserTask_TriageContact", (Object[]) risk)
        .answer("UserTask_AllocateReferral", "allocationDecision", "wait")
        .answer("UserTask_PlanTheWait")
        .waitsAt("UserTask_FindRoom");
  }

  private ReferralStory rung(Object... call) {
    return waiting(RED).afterDays(2).answer("UserTask_RingRed", call);
  }

  // From Monday 23 November 2026: the last working day on or before the second, fourteenth or
  // twenty-eighth day after.
  @ParameterizedTest
  @CsvSource({
    "today,     red,   UserTask_RingRed,   2026-11-25, 2",
    "this-week, amber, UserTask_RingAmber, 2026-12-07, 14",
    "can-wait,  green, UserTask_RingGreen, 2026-12-21, 28"
  })
  void whoever_waits_is_rung_by_their_band(
      String howSoon, String band, String ring, String on, int days) {
    ReferralStory story = waiting("howSoon", howSoon);
    assertThat(story.referral().rating().band().code()).isEqualTo(band);
    assertThat(story.variable("waiting-list", "nextRingOn")).isEqualTo(on);
    story.afterDays(days - 1).waitsAt("UserTask_FindRoom");
    story.afterDays(1).waitsAt("UserTask_FindRoom", ring);
    assertThat(story.clocks("waiting-well-" + band))
        .extracting(ClockView::operationalLastDay)
        .containsExactly(java.time.LocalDate.parse(on));
    story.answer(ring).waitsAt("UserTask_FindRoom").afterDays(days).took(ring);
    assertThat(story.clocks("waiting-well-" + band)).hasSize(2);
  }

  @Test
  void a_call_that_finds_more_risk_changes_the_band_and_the_next_call() {
    ReferralStory story =
        waiting(GREEN)
            .afterDays(28)
            .answer("UserTask_RingGreen", "callResult", "changed", "howSoon", "today")
            .took("BusinessRuleTask_SetPriorityAgain");
    assertThat(story.referral().rating().band()).isEqualTo(RiskBand.RED);
    assertThat(story.referral().rating().priority()).isEqualTo(95);
    assertThat(story.variable("waiting-list", "nextRingOn")).isEqualTo("2026-12-23");
    story.afterDays(2).waitsAt("UserTask_FindRoom", "UserTask_RingRed");
  }

  @Test
  void whoever_waits_stands_in_the_list_by_their_band_also_when_a_call_changes_it() {
    ReferralStory story = waiting(GREEN).afterDays(28);
    int green = story.referral().rating().priority();
    assertThat(green).isLessThan(50);
    assertThat(story.priorityOf("UserTask_FindRoom")).isEqualTo(green);
    ClockView stage =
        story.clocks("referral-assessment").stream()
            .filter(clock -> clock.taskId() == null)
            .findFirst()
            .orElseThrow();
    assertThat(story.priorityOf("UserTask_RingGreen")).isEqualTo(green);

    story.answer("UserTask_RingGreen", "callResult", "changed", "howSoon", "today");

    assertThat(story.priorityOf("UserTask_FindRoom")).isEqualTo(95);
    assertThat(story.casePriority()).isEqualTo(95);
    assertThat(story.eventsOf(stage))
        .filteredOn(event -> event.kind().equals("prioritised"))
        .last()
        .satisfies(
            event ->
                assertThat(event.detail())
                    .containsEntry("before", green)
                    .containsEntry("after", 95));
  }

  @Test
  void what_happened_since_the_last_call_is_not_asked_again_and_counts_for_the_risk() {
    ReferralStory story = waiting(GREEN).afterDays(28);
    int green = story.referral().rating().priority();

    story.answer(
        "UserTask_RingGreen",
        "callResult",
        "changed",
        "howSoon",
        "can-wait",
        "sinceLastCall",
        List.of("fall", "carer"));

    assertThat(story.casePriority()).isGreaterThan(green);
  }

  @Test
  void a_band_that_sinks_takes_the_person_down_the_list_again() {
    ReferralStory story =
        waiting(RED)
            .afterDays(2)
            .answer("UserTask_RingRed", "callResult", "changed", "howSoon", "can-wait");

    int sunk = story.referral().rating().priority();
    assertThat(sunk).isLessThan(50);
    assertThat(story.priorityOf("UserTask_FindRoom")).isEqualTo(sunk);
  }

  @Test
  void what_is_overdue_does_not_sink() {
    ReferralStory story = waiting(GREEN).afterDays(28);
    story.answer("UserTask_RingGreen", "callResult", "changed", "howSoon", "today");
    story.afterDays(2).answer("UserTask_RingRed", "callResult", "changed", "howSoon", "can-wait");

    assertThat(story.dueDateOf("UserTask_FindRoom").toInstant())
        .isBefore(story.today().atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
    assertThat(story.priorityOf("UserTask_FindRoom")).isEqualTo(95);
  }

  @Test
  void room_is_found_and_the_referral_is_allocated() {
    ReferralStory story =
        waiting(AMBER)
            .answer("UserTask_FindRoom")
            .took("EndEvent_RoomFound")
            .waitsAt("UserTask_AllocateReferral")
            .answer("UserTask_AllocateReferral")
            .answer("UserTask_AnswerAllocation")
            .answer(
                "UserTask_TellDate", "earlierDate", null, "whyChanged", "Somebody is free sooner.")
            .waitsAt("UserTask_PrepareConversation");
    assertThat(story.clocks("told-date"))
        .extracting(ClockView::state)
        .containsExactlyInAnyOrder(State.CANCELLED, State.RUNNING);
  }

  @Test
  void a_risen_priority_is_looked_at_again() {
    waiting(GREEN)
        .answer("UserTask_FindRoom", "waitResult", "priority-risen")
        .waitsAt("UserTask_AllocateReferral");
  }

  @Test
  void urgent_help_comes_during_the_wait_and_the_wait_goes_on() {
    ReferralStory story =
        rung("callResult", "needs-help-now", "howSoon", "this-week")
            .waitsAt("UserTask_FindRoom", "UserTask_ArrangeUrgentSupport")
            .answer("UserTask_ArrangeUrgentSupport")
            .answer("UserTask_ConfirmUrgentSupport")
            .waitsAt("UserTask_FindRoom");
    assertThat(story.clocks("follow-up-assessment")).hasSize(1);
    assertThat(story.referral().rating().band()).isEqualTo(RiskBand.AMBER);
  }

  @Test
  void the_wait_is_over_when_the_person_went_elsewhere() {
    rung("callResult", "wait-over", "outcome", "admitted-to-hospital")
        .took("EndEvent_WaitOver", "EndEvent_WaitEnded")
        .answer("UserTask_HandOverToService")
        .answer("UserTask_TellOutcome")
        .avoided("CallActivity_AssessStrengthsAndNeeds")
        .endedAs("admitted-to-hospital");
  }

  @Test
  void whoever_no_longer_wants_what_they_wait_for_refuses_it() {
    assertThatThrownBy(() -> rung("callResult", "wait-over", "outcome", "withdrawn"))
        .hasMessageContaining("no longer wants an assessment");
  }

  @Test
  void a_refusal_during_the_wait_may_stand_or_not() {
    rung("callResult", "declined")
        .answer("UserTask_DecideOnRefusal", "outcome", "assess-anyway")
        .waitsAt("UserTask_FindRoom")
        .afterDays(2)
        .answer("UserTask_RingRed", "callResult", "declined")
        .answer("UserTask_DecideOnRefusal")
        .took("EndEvent_AssessmentRefused")
        .answer("UserTask_GiveAdvice")
        .answer("UserTask_TellOutcome")
        .endedAs("declined");
  }

  @Test
  void somebody_who_does_not_answer_the_call_is_looked_for() {
    rung("callResult", "not-reached")
        .answer("UserTask_TryOtherWays", "attemptResult", "reached")
        .waitsAt("UserTask_FindRoom")
        .afterDays(2)
        .answer("UserTask_RingRed", "callResult", "not-reached")
        .answer("UserTask_TryOtherWays")
        .answer("UserTask_VisitPerson")
        .answer("UserTask_DecideOnSilence")
        .took("EndEvent_PersonNotReached")
        .answer("UserTask_TellOutcome")
        .endedAs("unable-to-contact");
  }
}
