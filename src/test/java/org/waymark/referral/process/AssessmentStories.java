package org.waymark.referral.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.waymark.escalation.ClockView;
import org.waymark.escalation.ClockView.State;

/** From allocation to the eligibility decision and its check. */
abstract class AssessmentStories extends Stories {

  @Test
  void a_worker_returns_an_allocation_and_another_takes_it() {
    ReferralStory story =
        contact()
            .answer("UserTask_TriageContact")
            .answer("UserTask_AllocateReferral")
            .answer(
                "UserTask_AnswerAllocation",
                "allocationResult",
                "returned",
                "returnReason",
                "conflict")
            .waitsAt("UserTask_AllocateReferral")
            .answer("UserTask_AllocateReferral", "allocatedWorker", ReferralDesk.SECOND_WORKER);
    assertThat(story.assigneeOf("UserTask_AnswerAllocation")).isEqualTo(ReferralDesk.SECOND_WORKER);
    story
        .answer("UserTask_AnswerAllocation")
        .answer("UserTask_TellDate")
        .waitsAt("UserTask_PrepareConversation");
  }

  @Test
  void what_must_come_first_comes_before_the_conversation() {
    contact()
        .triagedUntilWorkerFound()
        .answer(
            "UserTask_PrepareConversation",
            "substantialDifficulty",
            true,
            "appropriatePerson",
            "no",
            "capacityDoubted",
            true,
            "hasCarer",
            true)
        .waitsAt(
            "UserTask_ArrangeAdvocate", "UserTask_RecordCapacity", "UserTask_OfferCarerAssessment")
        .answer("UserTask_ArrangeAdvocate")
        .answer("UserTask_RecordCapacity", "understand", "no", "capacityFinding", "lacks-capacity")
        .waitsAt("UserTask_RecordBestInterests", "UserTask_OfferCarerAssessment")
        .answer("UserTask_RecordBestInterests")
        .answer("UserTask_OfferCarerAssessment")
        .waitsAt("UserTask_HaveConversation");
  }

  @Test
  void capacity_that_was_doubted_and_found_needs_no_best_interests_record() {
    contact()
        .triagedUntilWorkerFound()
        .answer("UserTask_PrepareConversation", "capacityDoubted", true)
        .answer("UserTask_RecordCapacity")
        .avoided("UserTask_RecordBestInterests", "UserTask_ArrangeAdvocate")
        .waitsAt("UserTask_HaveConversation");
  }

  @Test
  void work_of_high_risk_is_checked_by_somebody_else_and_sent_back() {
    ReferralStory story =
        contact()
            .triagedUntilWorkerFound("howSoon", "today")
            .answer("UserTask_PrepareConversation")
            .answer("UserTask_HaveConversation")
            .answer("UserTask_DecideEligibility")
            .waitsAt("UserTask_CheckAssessment");
    assertThatThrownBy(() -> story.answerAs(ReferralDesk.WORKER, "UserTask_CheckAssessment"))
        .hasMessageContaining("somebody else must check");
    story
        .answer("UserTask_CheckAssessment", "checkResult", "send-back")
        .waitsAt("UserTask_DecideEligibility");
    Object number = story.variable("eligibility-and-quality-check", "sampleNumber");
    story.answer("UserTask_DecideEligibility");
    assertThat(number).isNotNull();
    assertThat(story.variable("eligibility-and-quality-check", "sampleNumber")).isEqualTo(number);
    story
        .answer("UserTask_CheckAssessment")
        .took("ServiceTask_CompleteAssessment")
        .waitsAt("UserTask_TellOutcome");
  }

  @Test
  void new_and_agency_workers_are_checked() {
    for (String worker : new String[] {ReferralDesk.NEW_WORKER, ReferralDesk.AGENCY_WORKER}) {
      ReferralStory story =
          contact()
              .answer("UserTask_TriageContact")
              .answer("UserTask_AllocateReferral", "allocatedWorker", worker)
              .answer("UserTask_AnswerAllocation")
              .answer("UserTask_TellDate")
              .answer("UserTask_PrepareConversation")
              .answer("UserTask_HaveConversation")
              .notInTheSample()
              .answer("UserTask_DecideEligibility")
              .waitsAt("UserTask_CheckAssessment");
      assertThat(story.variable("eligibility-and-quality-check", "newWorker"))
          .isEqualTo(worker.equals(ReferralDesk.NEW_WORKER));
      assertThat(story.variable("eligibility-and-quality-check", "agencyWorker"))
          .isEqualTo(worker.equals(ReferralDesk.AGENCY_WORKER));
    }
  }

  @Test
  void a_complete_assessment_keeps_the_promised_date() {
    ReferralStory story = contact().untilConversationHeld().answer("UserTask_DecideEligibility");
    assertThat(story.clocks("told-date"))
        .extracting(ClockView::state)
        .containsExactly(State.STOPPED);
    assertThat(story.referral().assessment().startedOn()).isEqualTo(story.today());
  }

  @Test
  void the_person_refuses_in_the_conversation_and_is_heard_again() {
    contact()
        .triagedUntilWorkerFound()
        .answer("UserTask_PrepareConversation")
        .answer("UserTask_HaveConversation", "conversationResult", "refused")
        .answer("UserTask_DecideOnRefusal", "outcome", "assess-anyway")
        .waitsAt("UserTask_HaveConversation")
        .answer("UserTask_HaveConversation", "conversationResult", "refused")
        .answer("UserTask_DecideOnRefusal")
        .answer("UserTask_GiveAdvice")
        .answer("UserTask_TellOutcome")
        .avoided("CallActivity_DecideEligibility")
        .endedAs("declined");
  }

  @Test
  void whoever_no_longer_wants_the_conversation_refuses_the_assessment() {
    ReferralStory story =
        contact().triagedUntilWorkerFound().answer("UserTask_PrepareConversation");
    assertThatThrownBy(
            () ->
                story.answer(
                    "UserTask_HaveConversation",
                    "conversationResult",
                    "ended-otherwise",
                    "outcome",
                    "withdrawn"))
        .hasMessageContaining("refuses an assessment");
    story.waitsAt("UserTask_HaveConversation");
  }

  @Test
  void the_conversation_ends_because_the_person_is_in_hospital() {
    contact()
        .triagedUntilWorkerFound()
        .answer("UserTask_PrepareConversation")
        .answer(
            "UserTask_HaveConversation",
            "conversationResult",
            "ended-otherwise",
            "outcome",
            "admitted-to-hospital")
        .took("EndEvent_ConversationEndedOtherwise")
        .answer("UserTask_HandOverToService")
        .answer("UserTask_TellOutcome")
        .avoided("CallActivity_DecideEligibility")
        .endedAs("admitted-to-hospital");
  }

  @Test
  void somebody_not_found_for_the_conversation_is_looked_for() {
    ReferralStory story =
        contact()
            .triagedUntilWorkerFound()
            .answer("UserTask_PrepareConversation")
            .answer("UserTask_HaveConversation", "conversationResult", "not-reached");
    assertThat(story.assigneeOf("UserTask_TryOtherWays")).isEqualTo(ReferralDesk.WORKER);
    story
        .answer("UserTask_TryOtherWays", "attemptResult", "reached")
        .waitsAt("UserTask_HaveConversation")
        .answer("UserTask_HaveConversation", "conversationResult", "not-reached")
        .answer("UserTask_TryOtherWays")
        .answer("UserTask_VisitPerson")
        .answer("UserTask_DecideOnSilence")
        .took("EndEvent_PersonNotReached")
        .answer("UserTask_TellOutcome")
        .avoided("CallActivity_DecideEligibility")
        .endedAs("unable-to-contact");
  }
}
