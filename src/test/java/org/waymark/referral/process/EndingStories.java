package org.waymark.referral.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.escalation.ClockView;
import org.waymark.escalation.ClockView.State;
import org.waymark.support.Surnames;

/** One story for each ending of a referral. */
abstract class EndingStories extends Stories {

  @Test
  void advice_and_prevention_is_given_in_writing_and_told() {
    noAssessment("advice-and-prevention")
        .waitsAt("UserTask_GiveAdvice")
        .answer("UserTask_GiveAdvice")
        .answer("UserTask_TellOutcome")
        .took("EndEvent_NoAssessmentNeeded", "EndEvent_OutcomeRecorded")
        .avoided("CallActivity_AllocateOrWait", "BusinessRuleTask_SetPriority")
        .endedAs("advice-and-prevention");
  }

  @Test
  void reablement_that_was_enough_ends_without_an_assessment() {
    contact()
        .answer("UserTask_TriageContact", "triageDecision", "reablement")
        .answer("UserTask_StartReablement")
        .answer("UserTask_EndReablement", "outcome", "short-term-reablement")
        .answer("UserTask_TellOutcome")
        .took("ServiceTask_PauseAssessmentClock", "ServiceTask_ResumeAssessmentClock")
        .avoided("CallActivity_AllocateOrWait", "UserTask_GiveAdvice")
        .endedAs("short-term-reablement");
  }

  @Test
  void eligible_needs_end_in_a_plan_in_the_persons_hands() {
    ReferralStory story =
        contact()
            .untilConversationHeld()
            .answer("UserTask_DecideEligibility")
            .answer("UserTask_TellOutcome")
            .waitsAt("UserTask_WorkOutBudget", "UserTask_ReferForFinancialAssessment");
    assertThat(story.file().closedOn()).isNull();
    assertThat(story.clocks("told-date"))
        .filteredOn(clock -> clock.taskId() == null && clock.state() == State.RUNNING)
        .extracting(ClockView::startedOn)
        .containsExactly(story.today().plusDays(10));
    story
        .answer("UserTask_WorkOutBudget")
        .answer("UserTask_MakePlan")
        .answer("UserTask_SignOffPlan", "signOff", "send-back")
        .answer("UserTask_MakePlan")
        .answer("UserTask_SignOffPlan")
        .answer("UserTask_GivePlan")
        .waitsAt("UserTask_ReferForFinancialAssessment")
        .answer("UserTask_ReferForFinancialAssessment")
        .took("ServiceTask_CompleteAssessment", "EndEvent_PlanGiven")
        .avoided("UserTask_CheckAssessment", "UserTask_GiveAdvice")
        .endedAs("support-planning");
    assertThat(story.referral().assessment().assessor()).isEqualTo(ReferralDesk.WORKER);
    assertThat(story.referral().assessment().completedOn()).isEqualTo(story.today());
  }

  @Test
  void a_carer_gets_support_of_their_own() {
    contact()
        .untilConversationHeld()
        .answer("UserTask_DecideEligibility", UsualAnswers.notEligible("carer-support"))
        .answer("UserTask_StartCarerSupport")
        .answer("UserTask_TellOutcome")
        .avoided("UserTask_GiveAdvice", "CallActivity_PlanSupport")
        .endedAs("carer-support");
  }

  @Test
  void somebody_not_eligible_gets_reasons_and_advice() {
    contact()
        .untilConversationHeld()
        .answer("UserTask_DecideEligibility", UsualAnswers.notEligible("not-eligible"))
        .answer("UserTask_GiveAdvice")
        .answer("UserTask_TellOutcome")
        .took("ServiceTask_CompleteAssessment")
        .avoided("CallActivity_PlanSupport")
        .endedAs("not-eligible");
  }

  @Test
  void a_refusal_of_an_assessment_stands() {
    contact()
        .answer("UserTask_TriageContact", "triageDecision", "declined")
        .waitsAt("UserTask_DecideOnRefusal")
        .answer("UserTask_DecideOnRefusal")
        .answer("UserTask_GiveAdvice")
        .answer("UserTask_TellOutcome")
        .took("EndEvent_AssessmentRefused")
        .avoided("CallActivity_AllocateOrWait")
        .endedAs("declined");
  }

  @Test
  void a_refusal_does_not_stand_against_abuse_and_the_person_is_assessed() {
    ReferralStory story = contact().answer("UserTask_TriageContact", "triageDecision", "declined");
    assertThatThrownBy(() -> story.answer("UserTask_DecideOnRefusal", "abuseOrNeglect", "yes"))
        .hasMessageContaining("s.11(2)(b)");
    story
        .waitsAt("UserTask_DecideOnRefusal")
        .answer("UserTask_DecideOnRefusal", "abuseOrNeglect", "yes", "outcome", "assess-anyway")
        .took("BusinessRuleTask_SetPriority")
        .avoided("EndEvent_AssessmentRefused")
        .waitsAt("UserTask_AllocateReferral");
  }

  @Test
  void the_nhs_is_asked_and_takes_over_after_the_assessment() {
    contact()
        .untilConversationHeld()
        .answer("UserTask_DecideEligibility", "outcome", "health-or-chc", "chcIndicated", true)
        .answer("UserTask_ReferForContinuingHealthcare")
        .answer("UserTask_HandOverToService")
        .answer("UserTask_TellOutcome")
        .avoided("UserTask_GiveAdvice", "CallActivity_PlanSupport")
        .endedAs("health-or-chc");
  }

  @Test
  void a_self_funder_is_assessed_and_advised() {
    contact()
        .untilConversationHeld()
        .answer("UserTask_DecideEligibility", "outcome", "self-funder")
        .answer("UserTask_GiveAdvice")
        .answer("UserTask_TellOutcome")
        .took("ServiceTask_CompleteAssessment")
        .avoided("UserTask_ReferForContinuingHealthcare", "CallActivity_PlanSupport")
        .endedAs("self-funder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"admitted-to-hospital", "other-council-service"})
  void a_service_accepts_the_hand_over_by_name(String outcome) {
    noAssessment(outcome)
        .answer("UserTask_HandOverToService")
        .answer("UserTask_TellOutcome")
        .avoided("UserTask_GiveAdvice", "UserTask_SendPlan")
        .endedAs(outcome);
  }

  @Test
  void another_council_is_sent_what_it_needs() {
    noAssessment("responsibility-moved")
        .answer("UserTask_SendPlan")
        .answer("UserTask_TellOutcome")
        .avoided("UserTask_HandOverToService")
        .endedAs("responsibility-moved");
  }

  @Test
  void silence_ends_a_referral_only_after_the_protocol() {
    contact()
        .answer(
            "UserTask_TriageContact", "triageDecision", "cannot-reach", "spokeWith", "nobody-yet")
        .answer("UserTask_TryOtherWays")
        .answer("UserTask_VisitPerson")
        .answer("UserTask_DecideOnSilence", "riskOfSilence", "high", "outcome", "keep-trying")
        .answer("UserTask_TryOtherWays")
        .answer("UserTask_VisitPerson")
        .answer("UserTask_DecideOnSilence")
        .took("EndEvent_ProtocolCompleted", "EndEvent_PersonNotReached")
        .answer("UserTask_TellOutcome")
        .avoided("UserTask_GiveAdvice", "CallActivity_AllocateOrWait")
        .endedAs("unable-to-contact");
  }

  @ParameterizedTest
  @CsvSource({
    "UserTask_TryOtherWays,EndEvent_PersonReached",
    "UserTask_VisitPerson,EndEvent_PersonSeen"
  })
  void somebody_reached_in_the_end_is_triaged(String reachedAt, String end) {
    ReferralStory story =
        contact()
            .answer(
                "UserTask_TriageContact",
                "triageDecision",
                "cannot-reach",
                "spokeWith",
                "nobody-yet");
    if (reachedAt.equals("UserTask_VisitPerson")) {
      story.answer("UserTask_TryOtherWays");
    }
    story.answer(reachedAt, "attemptResult", "reached").took(end).waitsAt("UserTask_TriageContact");
  }

  @Test
  void the_person_withdraws_at_triage() {
    noAssessment("withdrawn")
        .answer("UserTask_TellOutcome")
        .avoided("UserTask_GiveAdvice", "CallActivity_SettleOvertakenCase")
        .endedAs("withdrawn");
  }

  @Test
  void somebody_with_needs_does_not_just_withdraw_at_triage() {
    ReferralStory story = contact();
    assertThatThrownBy(
            () ->
                story.answer(
                    "UserTask_TriageContact",
                    "triageDecision",
                    "no-assessment",
                    "outcome",
                    "withdrawn"))
        .hasMessageContaining("right to an assessment");
    story
        .answer("UserTask_TriageContact", "triageDecision", "declined")
        .waitsAt("UserTask_DecideOnRefusal");
  }

  @Test
  void nobody_withdraws_at_triage_while_a_concern_is_open_or_is_raised() {
    for (Object[] worry :
        new Object[][] {{"safeguardingWorry", "yes"}, {"safeguardingWorry", "no"}}) {
      ReferralStory story = contact(worry);
      assertThatThrownBy(
              () ->
                  story.answer(
                      "UserTask_TriageContact",
                      "triageDecision",
                      "no-assessment",
                      "appearsToHaveNeeds",
                      "no",
                      "newSafeguardingConcern",
                      worry[1].equals("no"),
                      "outcome",
                      "withdrawn"))
          .hasMessageContaining("safeguarding concern");
      story.waitsAt("UserTask_TriageContact");
    }
  }

  @Test
  void the_person_withdraws_later_and_the_whole_referral_is_overtaken() {
    contact()
        .triagedUntilWorkerFound()
        .overtakenBy("withdrawn")
        .waitsAt("UserTask_ConfirmWithdrawal")
        .answer("UserTask_ConfirmWithdrawal")
        .took("CallActivity_SettleOvertakenCase", "EndEvent_CaseSettled")
        .avoided("UserTask_SendPlanOn", "UserTask_TellOutcome")
        .endedAs("withdrawn");
  }

  @Test
  void nothing_is_sent_to_somebody_who_has_died() {
    contact()
        .untilConversationHeld()
        .overtakenBy("died")
        .took("EndEvent_CaseSettled")
        .avoided("UserTask_TellOutcome", "UserTask_SendPlanOn", "UserTask_ConfirmWithdrawal")
        .endedAs("died");
  }

  @Test
  void the_plan_is_sent_on_after_somebody_who_moved_away() {
    ReferralStory story = contact().overtakenBy("moved-away").waitsAt("UserTask_SendPlanOn");
    assertThat(story.file().closedOn()).isNull();
    story.answer("UserTask_SendPlanOn").avoided("UserTask_TellOutcome").endedAs("moved-away");
  }

  @Test
  void a_contact_about_somebody_with_an_open_case_goes_to_its_worker() {
    String familyName = Surnames.unlikeAnybodys();
    Object[] same = {
      "personGivenName",
      "Wilhelmina",
      "personFamilyName",
      familyName,
      "personDateOfBirth",
      "1938-02-03",
      "personAddress",
      "9 Quarry Rise, Westmere"
    };
    ReferralStory first = contact(same).triagedUntilWorkerFound();
    ReferralStory second = contact(same).waitsAt("UserTask_TakeUpContact");
    assertThat(second.file().personId()).isEqualTo(first.file().personId());
    assertThat(second.assigneeOf("UserTask_TakeUpContact")).isEqualTo(ReferralDesk.WORKER);
    second
        .answer("UserTask_TakeUpContact")
        .took("EndEvent_WorkerAnswered")
        .avoided("UserTask_TriageContact", "UserTask_TellOutcome")
        .endedAs("already-open");
    contact(same)
        .answer("UserTask_TakeUpContact", "outcome", "separate-referral")
        .waitsAt("UserTask_TriageContact");
  }
}
