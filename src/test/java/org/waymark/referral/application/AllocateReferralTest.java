package org.waymark.referral.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.waymark.referral.application.StepFixture.REF;
import static org.waymark.referral.application.StepFixture.TODAY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.casefile.CaseHandling;
import org.waymark.casefile.CaseRegister;
import org.waymark.referral.application.AllocateReferral.Choice;
import org.waymark.referral.domain.Demand;
import org.waymark.referral.domain.Referral;
import org.waymark.referral.domain.RiskBand;
import org.waymark.teams.AllocationResult;
import org.waymark.teams.CaseDemand;
import org.waymark.teams.Teams;
import org.waymark.teams.WorkerView;

class AllocateReferralTest {

  private static final CaseDemand THREE_POINTS = CaseDemand.ofWeight(3);
  private static final Choice BOB = new Choice("bob", null);

  private final StepFixture steps = new StepFixture();
  private final Referrals referrals = mock(Referrals.class);
  private final Teams teams = mock(Teams.class);
  private final CaseRegister cases = mock(CaseRegister.class);
  private final CaseHandling handling = mock(CaseHandling.class);
  private final Referral referral = new Referral(REF, TODAY.minusDays(3), 50);
  private final AllocateReferral allocate =
      new AllocateReferral(referrals, teams, cases, handling, steps.tools, steps.clock);

  @BeforeEach
  void amberAndComplex() {
    referral.rated(RiskBand.AMBER, 65, "waymark", Instant.EPOCH);
    referral.prepared(new Demand("general", 3), List.of());
    when(referrals.of(REF)).thenReturn(referral);
    when(teams.allocate(any(), any(), any(CaseDemand.class), any()))
        .thenReturn(new AllocationResult.Done("bob"));
    when(teams.worker("bob")).thenReturn(Optional.of(worker("team-north")));
  }

  private static WorkerView worker(String team) {
    return new WorkerView(
        "bob", team, "Bob", null, Set.of(), Set.of(), Set.of(), Set.of(), false, false, 20, null);
  }

  @Test
  void the_worker_gets_the_case_with_its_weight_and_hears_of_it() {
    var done = allocate.allocate(REF, RiskBand.AMBER, null, BOB, "tim");
    assertThat(done.refusal()).isEmpty();
    assertThat(done.priority()).isEqualTo(65);
    verify(teams).allocate(REF, "bob", THREE_POINTS, "tim");
    verify(handling).assignWorker(REF, "bob");
    verify(cases, never()).assignTeam(any(), any());
    steps.assertTold("bob", ReferralNotice.CASE_ALLOCATED);
  }

  @Test
  void a_worker_of_another_team_takes_the_case_there() {
    when(teams.worker("bob")).thenReturn(Optional.of(worker("team-south")));
    allocate.allocate(REF, RiskBand.AMBER, null, BOB, "tim");
    verify(cases).assignTeam(REF, "team-south");
  }

  @Test
  void a_worker_without_room_is_refused_with_the_reasons() {
    when(teams.allocate(any(), any(), any(CaseDemand.class), any()))
        .thenReturn(new AllocationResult.Refused(List.of("Too full.", "Away.")));
    var refusal = allocate.allocate(REF, RiskBand.AMBER, null, BOB, "tim").refusal().orElseThrow();
    assertThat(refusal.field()).isEqualTo("allocatedWorker");
    assertThat(refusal.message()).isEqualTo("Too full.; Away.");
    verify(handling, never()).assignWorker(any(), any());
    steps.assertNothingNoted();
  }

  @Test
  void a_band_is_not_changed_without_a_reason() {
    var refused = allocate.allocate(REF, RiskBand.RED, null, BOB, "tim");
    assertThat(refused.refusal().orElseThrow().field()).isEqualTo("bandReason");
    assertThat(refused.priority()).isEqualTo(65);
    assertThat(referral.rating().band()).isEqualTo(RiskBand.AMBER);
    verify(teams, never()).allocate(any(), any(), any(CaseDemand.class), any());
  }

  @Test
  void a_changed_band_changes_the_priority_and_says_who() {
    var waits = allocate.letWait(REF, RiskBand.RED, "The son has left.", "tim");
    assertThat(waits.refusal()).isEmpty();
    assertThat(waits.priority()).isEqualTo(80);
    assertThat(referral.rating().setBy()).isEqualTo("tim");
    verify(handling).prioritise(REF, 80);
    steps.assertNoted("band-changed");
    steps.assertNoted("wait-decided");
  }

  @Test
  void who_lets_somebody_wait_gives_it_to_nobody() {
    assertThat(allocate.letWait(REF, RiskBand.AMBER, null, "tim").refusal()).isEmpty();
    verify(teams, never()).allocate(any(), any(), any(CaseDemand.class), any());
    steps.assertNoted("wait-decided");
  }

  private void bobIsFull() {
    when(teams.allocate(REF, "bob", THREE_POINTS, "tim"))
        .thenReturn(
            new AllocationResult.Refused(
                List.of("would be over the limit: holds 19 of 20 points"), true));
    when(teams.allocate(REF, "bob", THREE_POINTS, "tim", "Knows the family."))
        .thenReturn(new AllocationResult.Done("bob"));
  }

  @Test
  void over_the_limit_a_reason_is_asked_for_by_its_field() {
    bobIsFull();
    var refusal = allocate.allocate(REF, RiskBand.AMBER, null, BOB, "tim").refusal().orElseThrow();
    assertThat(refusal.field()).isEqualTo("overrideReason");
    assertThat(refusal.message()).contains("19 of 20 points");
    verify(handling, never()).assignWorker(any(), any());
    steps.assertNothingNoted();
  }

  @Test
  void over_the_limit_with_a_reason_is_allocated_and_the_reason_is_on_the_case() {
    bobIsFull();
    var choice = new Choice("bob", "Knows the family.");
    assertThat(allocate.allocate(REF, RiskBand.AMBER, null, choice, "tim").refusal()).isEmpty();
    verify(teams).allocate(REF, "bob", THREE_POINTS, "tim", "Knows the family.");
    verify(handling).assignWorker(REF, "bob");
    verify(steps.chronology)
        .add(
            eq(REF),
            eq("allocated-over-limit"),
            contains("19 of 20 points. Reason: Knows the family."),
            eq("tim"));
  }

  @Test
  void a_reason_that_is_not_needed_is_not_kept() {
    var choice = new Choice("bob", "Just in case.");
    assertThat(allocate.allocate(REF, RiskBand.AMBER, null, choice, "tim").refusal()).isEmpty();
    verify(teams, never()).allocate(any(), any(), any(CaseDemand.class), any(), any());
  }
}
