package org.waymark.referral.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.casefile.CaseDirectory.CaseLink;
import org.waymark.casefile.CaseDirectory.LinkKind;
import org.waymark.escalation.ClockView;
import org.waymark.escalation.ClockView.State;
import org.waymark.referral.domain.ReContact;

/** What runs beside a referral, or before it goes its way. */
abstract class BesideStories extends Stories {

  @Test
  void a_safeguarding_worry_leaves_at_once_and_holds_nothing_up() {
    ReferralStory story =
        contact("safeguardingWorry", "yes")
            .took("EndEvent_ConcernRaised")
            .waitsAt("UserTask_TriageContact");
    assertThat(story.concerns()).hasSize(1);
    assertThat(story.concerns().get(0)).startsWith("SAF-");
  }

  @Test
  void each_answer_that_tells_of_a_worry_raises_one_concern() {
    ReferralStory story =
        contact("safeguardingWorry", "yes").triagedUntilWorkerFound("newSafeguardingConcern", true);
    assertThat(story.concerns()).hasSize(2);
    story
        .answer("UserTask_PrepareConversation")
        .answer("UserTask_HaveConversation", "newSafeguardingConcern", true)
        .waitsAt("UserTask_DecideEligibility");
    assertThat(story.concerns()).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void a_referral_without_a_worry_raises_nothing() {
    ReferralStory story = contact().triagedUntilWorkerFound();
    assertThat(story.concerns()).isEmpty();
    story.avoided("ServiceTask_RaiseSafeguardingConcern");
  }

  @Test
  void duties_run_alongside_and_hold_nothing_up() {
    ReferralStory story =
        contact()
            .answer(
                "UserTask_TriageContact",
                "sightCertificate",
                true,
                "nearestRelativeRequest",
                true,
                "residence",
                "disputed")
            .waitsAt(
                "UserTask_AllocateReferral",
                "UserTask_ContactAboutSight",
                "UserTask_PassOnNearestRelativeRequest",
                "UserTask_SettleResidence");
    assertThat(story.clocks("sight-impairment-contact"))
        .extracting(ClockView::operationalLastDay)
        .containsExactly(story.today().plusDays(14));
    story
        .untilWorkerFound()
        .answer("UserTask_ContactAboutSight")
        .answer("UserTask_PassOnNearestRelativeRequest")
        .answer("UserTask_SettleResidence")
        .took("EndEvent_DutiesMet")
        .waitsAt("UserTask_PrepareConversation");
  }

  @Test
  void urgent_support_leaves_an_assessment_to_follow_with_a_clock_of_its_own() {
    ReferralStory story =
        contact("urgent", "yes")
            .answer("UserTask_TriageContact", "triageDecision", "urgent-need", "howSoon", "today")
            .answer("UserTask_ArrangeUrgentSupport")
            .waitsAt("UserTask_ConfirmUrgentSupport");
    assertThat(story.variable(ReferralModel.PROCESS, "priority")).isNotNull();
    assertThatThrownBy(() -> story.answerAs("practitioners", "UserTask_ConfirmUrgentSupport"))
        .hasMessageContaining("somebody else must confirm");
    story
        .answer("UserTask_ConfirmUrgentSupport", "urgentSupport", "change")
        .answer("UserTask_ArrangeUrgentSupport")
        .answer("UserTask_ConfirmUrgentSupport")
        .took("EndEvent_UrgentNeedMet")
        .waitsAt("UserTask_AllocateReferral");
    assertThat(story.clocks("follow-up-assessment"))
        .singleElement()
        .satisfies(
            clock -> {
              assertThat(clock.state()).isEqualTo(State.RUNNING);
              assertThat(clock.startedOn()).isEqualTo(story.today());
              assertThat(clock.legalLastDay()).isEqualTo(story.today().plusDays(28));
            });
    story
        .untilWorkerFound()
        .answer("UserTask_PrepareConversation")
        .answer("UserTask_HaveConversation")
        .answer("UserTask_DecideEligibility")
        .answer("UserTask_CheckAssessment");
    assertThat(story.clocks("follow-up-assessment"))
        .extracting(ClockView::state)
        .containsExactly(State.STOPPED);
  }

  @Test
  void reablement_pauses_the_count_and_eligibility_is_decided_on_what_remains() {
    ReferralStory story =
        contact()
            .answer("UserTask_TriageContact", "triageDecision", "reablement")
            .answer("UserTask_StartReablement");
    assertThat(stage(story).state()).isEqualTo(State.PAUSED);
    assertThat(story.clocks("reablement-free-period")).hasSize(1);
    story
        .afterDays(35)
        .answer("UserTask_EndReablement", "outcome", "needs-remain")
        .waitsAt("UserTask_AllocateReferral");
    assertThat(stage(story).state()).isEqualTo(State.RUNNING);
    assertThat(stage(story).legalLastDay()).isEqualTo(story.today().plusDays(28));
  }

  @Test
  void what_follows_reablement_is_due_when_the_stage_is_now_and_other_rules_are_not_held_up() {
    ReferralStory story =
        contact()
            .answer(
                "UserTask_TriageContact",
                "triageDecision",
                "reablement",
                "sightCertificate",
                true,
                "residence",
                "disputed")
            .answer("UserTask_StartReablement");
    java.time.LocalDate sight = story.clockOf("UserTask_ContactAboutSight").legalLastDay();
    assertThat(sight).isEqualTo(story.today().plusDays(14));
    story.afterDays(35).answer("UserTask_EndReablement", "outcome", "needs-remain");

    ClockView stage = stage(story);
    assertThat(stage.legalLastDay()).isEqualTo(story.today().plusDays(28));
    for (String task : List.of("UserTask_AllocateReferral", "UserTask_SettleResidence")) {
      assertThat(story.clockOf(task).legalLastDay()).as(task).isEqualTo(stage.legalLastDay());
      assertThat(story.dueDateOf(task)).as(task).isEqualTo(java.util.Date.from(stage.dueAt()));
    }
    assertThat(story.clockOf("UserTask_ContactAboutSight").legalLastDay()).isEqualTo(sight);
    story.untilWorkerFound();
    assertThat(story.clockOf("UserTask_PrepareConversation").legalLastDay())
        .isEqualTo(stage.legalLastDay());
  }

  private static ClockView stage(ReferralStory story) {
    return story.clocks("referral-assessment").stream()
        .filter(clock -> clock.taskId() == null)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_night_is_acknowledged_and_a_promised_call_made_before_triage() {
    contact("outOfHours", true, "callBackAt", desk.today() + "T17:00Z")
        .waitsAt("UserTask_AcknowledgeHandover")
        .answer("UserTask_AcknowledgeHandover")
        .waitsAt("UserTask_RingBack")
        .answer("UserTask_RingBack")
        .waitsAt("UserTask_TriageContact");
  }

  @Test
  void somebody_like_a_person_on_file_is_told_apart_by_a_practitioner() {
    Object[] anne = {
      "personGivenName",
      "Annegret",
      "personFamilyName",
      "Yzhalloran",
      "personDateOfBirth",
      "1941-05-06",
      "personAddress",
      "2 Mill Lane"
    };
    ReferralStory first = contact(anne);
    anne[1] = "Ann";
    anne[3] = "Yzhaloran";
    anne[5] = "1941-06-05";
    anne[7] = "77 Nowhere Street";
    ReferralStory second = contact(anne).waitsAt("UserTask_DecideWhoItIs");
    assertThat(second.file().personId()).isNull();
    second
        .answer("UserTask_DecideWhoItIs", "personChosen", first.file().personId().toString())
        .took("ServiceTask_FindOpenCases");
    assertThat(second.file().personId()).isEqualTo(first.file().personId());
  }

  @Test
  void a_twin_at_the_same_address_is_told_apart_by_a_practitioner() {
    Object[] twin = {
      "personGivenName",
      "Harminder",
      "personFamilyName",
      "Yqtwinsoneson",
      "personDateOfBirth",
      "1946-03-02",
      "personAddress",
      "14 Larch Grove"
    };
    ReferralStory first = contact(twin);
    twin[1] = "Harvinder";
    ReferralStory second = contact(twin).waitsAt("UserTask_DecideWhoItIs");
    assertThat(second.file().personId()).isNull();
    second.answer("UserTask_DecideWhoItIs", "personChosen", "new");
    assertThat(second.file().personId()).isNotNull().isNotEqualTo(first.file().personId());
  }

  @Test
  void a_baby_is_not_put_on_file_unseen() {
    contact("personDateOfBirth", "2026-06-28").waitsAt("UserTask_DecideWhoItIs");
  }

  @Test
  void somebody_who_comes_back_is_linked_to_the_earlier_outcome() {
    Object[] same = {
      "personGivenName",
      "Bartholomew",
      "personFamilyName",
      "Ykestrelwood",
      "personDateOfBirth",
      "1935-09-10",
      "personAddress",
      "14 Heron Walk"
    };
    ReferralStory first =
        contact(same)
            .answer(
                "UserTask_TriageContact",
                "triageDecision",
                "no-assessment",
                "outcome",
                "advice-and-prevention",
                "appearsToHaveNeeds",
                "no")
            .answer("UserTask_GiveAdvice")
            .answer("UserTask_TellOutcome")
            .endedAs("advice-and-prevention");
    first.afterDays(8);
    ReferralStory second = contact(same).waitsAt("UserTask_TriageContact");
    assertThat(second.referral().reContacts()).containsExactly(new ReContact(first.reference, 28));
    assertThat(desk.directory.linksOf(second.reference))
        .isEqualTo(List.of(new CaseLink(second.reference, first.reference, LinkKind.RE_CONTACT)));
  }
}
