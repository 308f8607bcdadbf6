package org.waymark.referral.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.waymark.referral.application.StepFixture.PERSON;
import static org.waymark.referral.application.StepFixture.REF;
import static org.waymark.referral.application.StepFixture.TODAY;
import static org.waymark.referral.application.StepFixture.details;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.casefile.CaseDirectory.LinkKind;
import org.waymark.casefile.CaseHandling;
import org.waymark.referral.domain.EligibilityCriteria;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.GoodEnough;
import org.waymark.referral.domain.PlanMeetsNeeds.Judgement;
import org.waymark.referral.domain.ReferralOutcome;
import org.waymark.referral.domain.RefusalOfAssessment.Abuse;
import org.waymark.referral.domain.RefusalOfAssessment.Capacity;
import org.waymark.referral.domain.RefusalOfAssessment.Findings;
import org.waymark.referral.domain.RefusalOfAssessment.Ruling;
import org.waymark.referral.domain.ReturnReason;
import org.waymark.referral.domain.SilenceProtocol.Risk;
import org.waymark.safeguarding.SafeguardingConcerns;
import org.waymark.teams.AllocationResult;
import org.waymark.teams.Teams;

class ReferralStepsTest {

  private static final Judgement MEETS = new Judgement(true, true, null);
  private static final GoodEnough COMPLETE = new GoodEnough(true, true, true, true);

  private final StepFixture steps = new StepFixture();
  private final CaseHandling handling = mock(CaseHandling.class);
  private final SafeguardingConcerns concerns = mock(SafeguardingConcerns.class);
  private final OpenDuties duties = mock(OpenDuties.class);

  private static String field(Optional<FieldRefusal> refusal) {
    return refusal.orElseThrow().field();
  }

  @Test
  void a_refusal_of_an_assessment_that_may_not_stand_leaves_no_trace() {
    var refusal =
        new DecideOnRefusal(steps.tools, concerns, duties)
            .decide(REF, new Findings(Capacity.YES, null, Abuse.YES), Ruling.DECLINED, "sue");
    assertThat(field(refusal)).isEqualTo("outcome");
    steps.assertNothingNoted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DECLINED", "ASSESS_ANYWAY"})
  void what_is_decided_on_a_refusal_is_noted(Ruling ruling) {
    var findings = new Findings(Capacity.YES, null, Abuse.NO);
    var decide = new DecideOnRefusal(steps.tools, concerns, duties);
    assertThat(decide.decide(REF, findings, ruling, "sue")).isEmpty();
    steps.assertNoted("refusal-decided");
  }

  @Test
  void no_refusal_stands_while_a_safeguarding_concern_from_the_case_is_open() {
    when(concerns.openFrom(REF)).thenReturn(List.of("SAF-2026-000001"));
    var decide = new DecideOnRefusal(steps.tools, concerns, duties);
    var findings = new Findings(Capacity.YES, null, Abuse.NO);
    assertThat(field(decide.decide(REF, findings, Ruling.DECLINED, "sue"))).isEqualTo("outcome");
    steps.assertNothingNoted();
    assertThat(decide.decide(REF, findings, Ruling.ASSESS_ANYWAY, "sue")).isEmpty();
  }

  @Test
  void no_withdrawal_stands_before_a_nearest_relatives_request_is_passed_on() {
    when(duties.nearestRelativeWaits(REF)).thenReturn(true);
    var decide = new DecideOnRefusal(steps.tools, concerns, duties);
    var findings = new Findings(Capacity.YES, null, Abuse.NO);
    var refusal = decide.decideOnWithdrawal(REF, findings, Ruling.DECLINED, "sue");
    assertThat(refusal.orElseThrow().message()).contains("s.13(4)");
    steps.assertNothingNoted();
    assertThat(decide.decideOnWithdrawal(REF, findings, Ruling.ASSESS_ANYWAY, "sue")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DECLINED", "ASSESS_ANYWAY"})
  void what_is_decided_on_a_withdrawal_is_noted_without_a_word_of_an_assessment(Ruling ruling) {
    var decide = new DecideOnRefusal(steps.tools, concerns, duties);
    var findings = new Findings(Capacity.YES, null, Abuse.NO);
    assertThat(decide.decideOnWithdrawal(REF, findings, ruling, "sue")).isEmpty();
    verify(steps.chronology)
        .add(
            eq(REF),
            eq("withdrawal-decided"),
            argThat(words -> !words.contains("assess") && !words.contains("refus")),
            eq("sue"));
  }

  @Test
  void a_refusal_ends_no_work_beside_it_and_does_not_wait_for_that() {
    when(duties.nearestRelativeWaits(REF)).thenReturn(true);
    var decide = new DecideOnRefusal(steps.tools, concerns, duties);
    var findings = new Findings(Capacity.YES, null, Abuse.NO);
    assertThat(decide.decide(REF, findings, Ruling.DECLINED, "sue")).isEmpty();
  }

  @Test
  void a_withdrawal_stands_on_the_same_findings_as_a_refusal() {
    when(concerns.openFrom(REF)).thenReturn(List.of("SAF-2026-000001"));
    var decide = new DecideOnRefusal(steps.tools, concerns, duties);
    var findings = new Findings(Capacity.YES, null, Abuse.NO);
    assertThat(field(decide.decideOnWithdrawal(REF, findings, Ruling.DECLINED, "sue")))
        .isEqualTo("outcome");
    steps.assertNothingNoted();
  }

  @Test
  void a_call_back_is_noted_also_where_it_reached_nobody() {
    new KeepPromises(steps.tools).rangBack(REF, false, "pat");
    steps.assertNoted("call-back-made");
  }

  @Test
  void a_handover_is_acknowledged() {
    new KeepPromises(steps.tools).handoverAcknowledged(REF, "Pat rings the GP.", "pat");
    steps.assertNoted("handover-acknowledged");
  }

  @Test
  void too_few_tries_are_refused_unless_the_person_was_reached() {
    var reach = new ReachPerson(steps.tools);
    assertThat(field(reach.tried(REF, List.of("phone"), false, "pat"))).isEqualTo("attempts");
    steps.assertNothingNoted();
    assertThat(reach.tried(REF, List.of("phone"), true, "pat")).isEmpty();
    steps.assertNoted("contact-tried");
  }

  @ParameterizedTest
  @ValueSource(strings = {"contact-attempts", "visit-person"})
  void whoever_tried_does_not_decide_on_silence(String form) {
    steps.answered(form, "sue");
    steps.answered(form, "pat");
    var reach = new ReachPerson(steps.tools);
    assertThat(field(reach.keepTrying(REF, "sue"))).isEqualTo("outcome");
    assertThat(field(reach.close(REF, Risk.LOW, "sue"))).isEqualTo("outcome");
    steps.assertNothingNoted();
    assertThat(reach.keepTrying(REF, "tom")).isEmpty();
    steps.assertNoted("silence-decided");
  }

  @Test
  void a_high_risk_goes_on() {
    var reach = new ReachPerson(steps.tools);
    assertThat(field(reach.close(REF, Risk.HIGH, "tom"))).isEqualTo("outcome");
    steps.assertNothingNoted();
    assertThat(reach.close(REF, Risk.SOME, "tom")).isEmpty();
    steps.assertNoted("silence-decided");
  }

  @Test
  void urgent_support_is_confirmed_by_somebody_else() {
    steps.answered("arrange-urgent-support", "max");
    var confirm = new ConfirmUrgentSupport(steps.tools);
    assertThat(field(confirm.decide(REF, true, "max"))).isEqualTo("urgentSupport");
    steps.assertNothingNoted();
    assertThat(confirm.decide(REF, true, "tim")).isEmpty();
    steps.assertNoted("urgent-support-decided");
    verify(steps.outbox, never()).notify(any());
  }

  @Test
  void urgent_support_that_must_change_goes_back_to_who_arranged_it() {
    steps.answered("arrange-urgent-support", "max");
    assertThat(new ConfirmUrgentSupport(steps.tools).decide(REF, false, "tim")).isEmpty();
    steps.assertTold("max", ReferralNotice.URGENT_SUPPORT_TO_CHANGE);
  }

  @Test
  void a_plan_is_signed_off_by_somebody_else_and_only_if_it_meets_the_needs() {
    steps.answered("make-support-plan", "ann");
    var signOff = signOff();
    assertThat(field(signOff.signOff(REF, MEETS, "ann"))).isEqualTo("signOff");
    assertThat(field(signOff.sendBack(REF, "ann"))).isEqualTo("signOff");
    var unmet = new Judgement(false, true, null);
    assertThat(field(signOff.signOff(REF, unmet, "tim"))).isEqualTo("signOff");
    steps.assertNothingNoted();
    assertThat(signOff.signOff(REF, MEETS, "tim")).isEmpty();
    steps.assertNoted("plan-signed-off");
  }

  private SignOffPlan signOff() {
    return new SignOffPlan(steps.answers, new NeedsFound(steps.answers), steps.tools);
  }

  @Test
  void a_plan_sent_back_goes_to_its_author() {
    steps.answered("make-support-plan", "ann");
    assertThat(signOff().sendBack(REF, "tim")).isEmpty();
    steps.assertNoted("plan-sent-back");
    steps.assertTold("ann", ReferralNotice.PLAN_SENT_BACK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"strengths-conversation", "eligibility-decision"})
  void the_checker_is_neither_an_author_nor_the_worker_of_the_case(String form) {
    steps.answered(form, "zoe");
    var check = new CheckAssessment(steps.tools);
    assertThat(field(check.pass(REF, COMPLETE, "zoe"))).isEqualTo("checkResult");
    assertThat(field(check.pass(REF, COMPLETE, "ann"))).isEqualTo("checkResult");
    assertThat(field(check.sendBack(REF, "zoe"))).isEqualTo("checkResult");
    steps.assertNothingNoted();
    assertThat(check.pass(REF, COMPLETE, "sue")).isEmpty();
    steps.assertNoted("assessment-checked");
  }

  @Test
  void an_assessment_with_something_missing_does_not_pass() {
    var check = new CheckAssessment(steps.tools);
    var found = new GoodEnough(true, false, true, true);
    assertThat(field(check.pass(REF, found, "sue"))).isEqualTo("checkResult");
    steps.assertNothingNoted();
  }

  @Test
  void an_assessment_sent_back_goes_to_who_decided_on_eligibility() {
    steps.answered("eligibility-decision", "zoe");
    assertThat(new CheckAssessment(steps.tools).sendBack(REF, "sue")).isEmpty();
    steps.assertTold("zoe", ReferralNotice.ASSESSMENT_SENT_BACK);
  }

  @Test
  void an_eligibility_decision_follows_from_its_findings() {
    var decide = new DecideEligibility(steps.tools);
    var found = new EligibilityCriteria(true, Map.of(), true);
    assertThat(
            field(decide.decide(REF, found, true, ReferralOutcome.SUPPORT_PLANNING, null, "ann")))
        .isEqualTo("eligible");
    steps.assertNothingNoted();
    assertThat(decide.decide(REF, found, false, ReferralOutcome.NOT_ELIGIBLE, null, "ann"))
        .isEmpty();
    steps.assertNoted("eligibility-decided");
  }

  @Test
  void a_plan_is_promised_for_a_day_ahead() {
    var decide = new DecideEligibility(steps.tools);
    var found = new EligibilityCriteria(true, Map.of(), true);
    var yesterday = TODAY.minusDays(1);
    assertThat(
            field(
                decide.decide(REF, found, false, ReferralOutcome.CARER_SUPPORT, yesterday, "ann")))
        .isEqualTo("planPromisedFor");
    steps.assertNothingNoted();
  }

  @Test
  void the_worker_of_the_open_case_takes_the_contact_up_on_it() {
    open("REF-2026-000002", "bob", null);
    var takeUp = new TakeUpContact(steps.tools, steps.cases, handling);
    takeUp.takenUp(REF, "bob");
    verify(handling).link(REF, "REF-2026-000002", LinkKind.PART_OF);
    steps.assertNoted("contact-taken-up");
    verify(steps.chronology).add(eq("REF-2026-000002"), eq("contact-taken-up"), any(), eq("bob"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"REF-2026-000001", "SAF-2026-000002"})
  void neither_the_case_itself_nor_a_concern_takes_it_up(String other) {
    open(other, "bob", null);
    new TakeUpContact(steps.tools, steps.cases, handling).takenUp(REF, "bob");
    verify(handling, never()).link(any(), any(), any());
  }

  @Test
  void a_closed_case_takes_nothing_up_and_a_separate_matter_is_noted() {
    open("REF-2026-000002", "bob", TODAY);
    var takeUp = new TakeUpContact(steps.tools, steps.cases, handling);
    takeUp.takenUp(REF, "bob");
    takeUp.separate(REF, "bob");
    verify(handling, never()).link(any(), any(), any());
    steps.assertNoted("contact-separate");
  }

  private void open(String reference, String worker, LocalDate closedOn) {
    when(steps.cases.ofPerson(PERSON))
        .thenReturn(List.of(details(reference, "team-north", worker, closedOn)));
  }

  @Test
  void only_the_worker_it_was_given_to_accepts_a_referral() {
    var teams = mock(Teams.class);
    when(teams.accept(REF, "eve")).thenReturn(AllocationResult.Refused.because("Not yours."));
    when(teams.accept(REF, "ann")).thenReturn(new AllocationResult.Done("ann"));
    var answer = new AnswerAllocation(teams, handling, steps.tools);
    assertThat(field(answer.accept(REF, "eve"))).isEqualTo("allocationResult");
    steps.assertNothingNoted();
    assertThat(answer.accept(REF, "ann")).isEmpty();
    steps.assertNoted("allocation-accepted");
  }

  @Test
  void a_referral_given_back_has_no_worker_and_the_managers_hear_of_it() {
    var teams = mock(Teams.class);
    when(teams.returnToTeam(REF, ReturnReason.NO_ROOM.words(), "ann"))
        .thenReturn(new AllocationResult.Done("ann"));
    var answer = new AnswerAllocation(teams, handling, steps.tools);
    assertThat(answer.giveBack(REF, ReturnReason.NO_ROOM, "ann")).isEmpty();
    verify(handling).assignWorker(REF, null);
    steps.assertTold("team-north.team-managers", ReferralNotice.CASE_RETURNED);
  }

  @Test
  void a_referral_that_nobody_holds_is_not_given_back() {
    var teams = mock(Teams.class);
    when(teams.returnToTeam(any(), any(), any()))
        .thenReturn(AllocationResult.Refused.because("Nobody has it."));
    var answer = new AnswerAllocation(teams, handling, steps.tools);
    assertThat(field(answer.giveBack(REF, ReturnReason.SKILL, "ann")))
        .isEqualTo("allocationResult");
    verify(handling, never()).assignWorker(any(), any());
    steps.assertNothingNoted();
  }

  @Test
  void managers_of_all_teams_hear_of_a_case_that_no_team_has() {
    when(steps.cases.details(REF)).thenReturn(Optional.of(details(REF, null, null, null)));
    steps.tools.tellManagers(ReferralNotice.URGENT_NEED, REF);
    steps.assertTold("team-managers", ReferralNotice.URGENT_NEED);
  }
}
