package org.waymark.referral.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.waymark.referral.application.StepFixture.REF;
import static org.waymark.referral.application.StepFixture.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockStart;
import org.waymark.escalation.ClockView;
import org.waymark.escalation.ClockView.State;
import org.waymark.referral.application.PromiseDate.Call;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.PromisedDate;
import org.waymark.referral.domain.ReferralOutcome;

class PromiseDateTest {

  private static final LocalDate NEXT_WEEK = TODAY.plusDays(7);
  private static final PromisedDate PROMISE = new PromisedDate(NEXT_WEEK, TODAY);

  private final StepFixture steps = new StepFixture();
  private final ClockLedger ledger = mock(ClockLedger.class);
  private final List<ClockView> clocks = new ArrayList<>();
  private final PromiseDate promises = new PromiseDate(new ToldDates(ledger), steps.tools);

  @BeforeEach
  void keepClocks() {
    when(ledger.of(REF)).thenReturn(clocks);
  }

  private void running(String timescale, String occurrence, LocalDate on, State state) {
    clocks.add(
        new ClockView(
            UUID.randomUUID(),
            REF,
            timescale,
            occurrence,
            null,
            on,
            on,
            on,
            Instant.EPOCH,
            "",
            state,
            null,
            false,
            null,
            false,
            null));
  }

  private ClockStart started() {
    var start = ArgumentCaptor.forClass(ClockStart.class);
    verify(ledger).start(start.capture());
    return start.getValue();
  }

  private static String field(Optional<FieldRefusal> refusal) {
    return refusal.orElseThrow().field();
  }

  @Test
  void a_first_promise_starts_a_clock_on_its_day() {
    assertThat(promises.tell(REF, PROMISE, null, "ann")).isEmpty();
    var start = started();
    assertThat(start.timescale()).isEqualTo("told-date");
    assertThat(start.startedOn()).isEqualTo(NEXT_WEEK);
    assertThat(start.team()).isEqualTo("team-north");
    assertThat(start.taskId()).isNull();
    steps.assertNoted("date-told");
  }

  @Test
  void a_promise_that_moves_cancels_its_clock_and_starts_another() {
    running("told-date", "conversation-1", TODAY.plusDays(3), State.RUNNING);
    assertThat(promises.standing(REF)).contains(TODAY.plusDays(3));
    assertThat(promises.tell(REF, PROMISE, "The worker is ill.", "ann")).isEmpty();
    verify(ledger).cancel(eq(REF), eq("told-date"), eq("conversation-1"), anyString());
    assertThat(started().occurrence()).isEqualTo("conversation-2");
  }

  @Test
  void a_promise_that_moves_back_gets_a_clock_of_its_own_again() {
    running("told-date", "conversation-1", NEXT_WEEK, State.CANCELLED);
    running("told-date", "conversation-2", TODAY.plusDays(3), State.RUNNING);
    assertThat(promises.tell(REF, PROMISE, "There is room after all.", "ann")).isEmpty();
    assertThat(started().occurrence()).isEqualTo("conversation-3");
  }

  @Test
  void the_same_date_again_leaves_the_clock_alone() {
    running("told-date", "conversation-1", NEXT_WEEK, State.RUNNING);
    assertThat(promises.tell(REF, PROMISE, null, "ann")).isEmpty();
    verify(ledger, never()).start(any());
    verify(ledger, never()).cancel(any(), any(), any(), any());
  }

  @Test
  void a_promise_does_not_move_without_its_reason() {
    running("told-date", "conversation-1", TODAY.plusDays(3), State.RUNNING);
    assertThat(field(promises.tell(REF, PROMISE, null, "ann"))).isEqualTo("whyChanged");
    verify(ledger, never()).start(any());
    steps.assertNothingNoted();
  }

  @Test
  void the_promise_of_a_plan_is_another_one() {
    running("told-date", UUID.randomUUID().toString(), TODAY.plusDays(3), State.RUNNING);
    running("referral-assessment", "conversation-9", TODAY, State.RUNNING);
    assertThat(promises.standing(REF)).isEmpty();
  }

  @Test
  void a_date_before_it_was_told_is_refused() {
    var promise = new PromisedDate(TODAY.minusDays(1), TODAY);
    assertThat(field(promises.tell(REF, promise, null, "ann"))).isEqualTo("toldDate");
    assertThat(field(promises.beginWait(REF, promise, "ann"))).isEqualTo("toldDate");
    assertThat(field(promises.rang(REF, new Call(TODAY, false, null), promise, "x", "ann")))
        .isEqualTo("toldDate");
    steps.assertNothingNoted();
  }

  @Test
  void a_wait_begins_with_a_promise() {
    assertThat(promises.beginWait(REF, PROMISE, "ann")).isEmpty();
    assertThat(started().startedOn()).isEqualTo(NEXT_WEEK);
    steps.assertNoted("wait-planned");
  }

  @Test
  void a_call_that_brings_urgent_help_tells_the_managers() {
    assertThat(promises.rang(REF, new Call(TODAY, true, null), null, null, "ann")).isEmpty();
    steps.assertNoted("waiting-well-call");
    steps.assertTold("team-north.team-managers", ReferralNotice.URGENT_NEED);
    verify(ledger, never()).start(any());
  }

  @Test
  void a_wait_never_ends_because_the_request_was_withdrawn() {
    var refusal =
        promises.rang(REF, new Call(TODAY, false, ReferralOutcome.WITHDRAWN), null, null, "ann");
    assertThat(field(refusal)).isEqualTo("outcome");
    assertThat(refusal.orElseThrow().message())
        .contains("\"The person no longer wants an assessment\"");
    steps.assertNothingNoted();
    var hospital = new Call(TODAY, false, ReferralOutcome.ADMITTED_TO_HOSPITAL);
    assertThat(promises.rang(REF, hospital, null, null, "ann")).isEmpty();
  }

  @Test
  void a_call_that_reached_nobody_is_noted_too() {
    assertThat(promises.rang(REF, new Call(null, false, null), null, null, "ann")).isEmpty();
    steps.assertNoted("waiting-well-call");
    verify(steps.outbox, never()).notify(any());
  }
}
