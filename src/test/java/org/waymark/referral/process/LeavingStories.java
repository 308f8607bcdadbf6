package org.waymark.referral.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.casefile.CaseChronology;
import org.waymark.casefile.FormAnswers;
import org.waymark.escalation.ClockView;
import org.waymark.escalation.ClockView.State;
import org.waymark.referral.MovedOrWithdrawn;
import org.waymark.referral.MovedOrWithdrawn.Answer;
import org.waymark.referral.MovedOrWithdrawn.Done;
import org.waymark.referral.MovedOrWithdrawn.Invalid;
import org.waymark.referral.MovedOrWithdrawn.NotNow;
import org.waymark.referral.MovedOrWithdrawn.Said;
import org.waymark.safeguarding.RaiseConcern;

/** At any moment of a referral somebody says that the person moved away, or wants it no longer. */
abstract class LeavingStories extends Stories {

  @Autowired private MovedOrWithdrawn movedOrWithdrawn;
  @Autowired private FormAnswers answers;
  @Autowired private CaseChronology chronology;
  @Autowired private JdbcClient jdbc;

  private Said moved() {
    return new Said(
        "moved-away", desk.today().toString(), "somebody-else", "Westmere", FormFiller.SAID);
  }

  private Said withdrawn() {
    return new Said("withdrawn", null, "person", null, FormFiller.SAID);
  }

  private Answer sayAs(String user, ReferralStory story, Said said) {
    return desk.as(user, "practitioners", () -> movedOrWithdrawn.say(story.reference, said));
  }

  /** It is said and reaches the process. */
  private ReferralStory after(ReferralStory story, Said said) {
    assertThat(sayAs("story-teller", story, said)).isEqualTo(new Done());
    desk.delivery.deliverDue();
    return story;
  }

  private List<String> told(String user, String reference) {
    return jdbc.sql(
            """
            select name from outbox_entry where type = 'NOTICE' and recipient = :user
               and case_reference = :reference order by id
            """)
        .param("user", user)
        .param("reference", reference)
        .query(String.class)
        .list();
  }

  private List<String> kinds(ReferralStory story) {
    return chronology.of(story.reference).stream().map(CaseChronology.Entry::kind).toList();
  }

  // Moved away

  @Test
  void a_move_ends_the_open_work_and_asks_for_the_plan_to_be_sent_on() {
    ReferralStory story =
        after(contact().triagedUntilWorkerFound(), moved()).waitsAt("UserTask_SendPlanOn");
    assertThat(story.file().closedOn()).isNull();
    assertThat(story.clocks("referral-assessment"))
        .isNotEmpty()
        .allSatisfy(clock -> assertThat(clock.state()).isNotEqualTo(State.RUNNING));
    assertThat(story.shown("UserTask_SendPlanOn"))
        .containsEntry("council", "Westmere")
        .containsEntry("movesOn", desk.today().toString())
        .hasEntrySatisfying(
            "councilSource",
            source -> assertThat((String) source).contains("told by somebody else"));
    story.answer("UserTask_SendPlanOn").endedAs("moved-away");
    assertThat(story.referral().ending().eventOutcome()).isEqualTo(7);
  }

  @Test
  void what_was_said_stands_on_the_case_with_who_wrote_it_down() {
    ReferralStory story = after(contact(), moved());
    FormAnswers.Recorded said = answers.latest(story.reference, "moved-or-withdrawn").orElseThrow();
    assertThat(said.submission().author()).isEqualTo("story-teller");
    assertThat(said.submission().answers().path("council").asText()).isEqualTo("Westmere");
    assertThat(said.submission().answers().path("reason").asText()).isEqualTo(FormFiller.SAID);
    assertThat(kinds(story)).contains("moved-away-said");
    assertThat(story.variable("referral", "overtakenBy")).isEqualTo("moved-away");
  }

  @Test
  void the_worker_of_the_case_hears_that_its_work_has_ended() {
    ReferralStory story = after(contact().triagedUntilWorkerFound(), moved());
    assertThat(told(ReferralDesk.WORKER, story.reference)).contains("referral-ending");
  }

  @Test
  void a_move_can_be_said_on_the_waiting_list_and_while_a_plan_is_made() {
    after(
            contact()
                .answer("UserTask_TriageContact")
                .answer("UserTask_AllocateReferral", "allocationDecision", "wait"),
            moved())
        .waitsAt("UserTask_SendPlanOn");
    ReferralStory planned =
        after(
                contact()
                    .untilConversationHeld()
                    .answer("UserTask_DecideEligibility")
                    .answer("UserTask_TellOutcome"),
                moved())
            .waitsAt("UserTask_SendPlanOn")
            .answer("UserTask_SendPlanOn");
    assertThat(planned.file().outcome()).isEqualTo("moved-away");
    assertThat(planned.referral().ending().outcome().code()).isEqualTo("support-planning");
  }

  @Test
  void a_concern_raised_from_the_case_is_asked_what_it_still_needs_after_a_move() {
    ReferralStory story = contact("safeguardingWorry", "yes");
    String concern = story.concerns().get(0);
    after(story, moved()).answer("UserTask_SendPlanOn");
    desk.delivery.deliverDue();
    assertThat(new ReferralStory(desk, concern).openTasks())
        .containsExactly("UserTask_SettleConcern");
  }

  @Test
  void nobody_has_moved_while_councils_dispute_where_they_live() {
    ReferralStory story = contact().answer("UserTask_TriageContact", "residence", "disputed");
    assertThat(((Invalid) sayAs("story-teller", story, moved())).problems())
        .singleElement()
        .satisfies(it -> assertThat(it.field()).isEqualTo("what"));
    story.answer("UserTask_SettleResidence");
    assertThat(sayAs("story-teller", story, moved())).isEqualTo(new Done());
  }

  @Test
  void a_dispute_sent_to_the_secretary_of_state_is_not_settled_yet() {
    ReferralStory story =
        contact()
            .answer("UserTask_TriageContact", "residence", "disputed")
            .answer("UserTask_SettleResidence", "result", "secretary-of-state");
    assertThat(((Invalid) sayAs("story-teller", story, moved())).problems())
        .singleElement()
        .satisfies(it -> assertThat(it.message()).contains("s.40"));
  }

  @Test
  void no_move_takes_a_nearest_relatives_request_with_it() {
    ReferralStory story =
        contact().answer("UserTask_TriageContact", "nearestRelativeRequest", true);
    assertThat(((Invalid) sayAs("story-teller", story, moved())).problems())
        .singleElement()
        .satisfies(it -> assertThat(it.message()).contains("s.13(4)"));
    story.answer("UserTask_PassOnNearestRelativeRequest");
    after(story, moved()).waitsAt("UserTask_SendPlanOn");
  }

  @Test
  void no_withdrawal_takes_a_nearest_relatives_request_with_it() {
    ReferralStory story =
        after(
            contact().answer("UserTask_TriageContact", "nearestRelativeRequest", true),
            withdrawn());
    assertThatThrownBy(() -> story.answer("UserTask_DecideOnWithdrawal"))
        .hasMessageContaining("s.13(4)");
    story
        .answer("UserTask_PassOnNearestRelativeRequest")
        .answer("UserTask_DecideOnWithdrawal")
        .took("EndEvent_WithdrawalStands");
    desk.delivery.deliverDue();
    story.answer("UserTask_ConfirmWithdrawal").endedAs("withdrawn");
  }

  @Test
  void it_is_said_once() {
    ReferralStory story = contact();
    assertThat(sayAs("story-teller", story, moved())).isEqualTo(new Done());
    for (Said again : List.of(moved(), withdrawn())) {
      assertThat(sayAs(ReferralDesk.WORKER, story, again)).isInstanceOf(NotNow.class);
    }
    desk.delivery.deliverDue();
    assertThat(sayAs(ReferralDesk.WORKER, story, moved())).isInstanceOf(NotNow.class);
    story.answer("UserTask_SendPlanOn").endedAs("moved-away");
    assertThat(sayAs(ReferralDesk.WORKER, story, moved())).isInstanceOf(NotNow.class);
    assertThat(kinds(story)).filteredOn("moved-away-said"::equals).hasSize(1);
  }

  @Test
  void of_two_who_say_it_at_once_one_wins_and_the_other_is_told() throws Exception {
    ReferralStory story = contact();
    ExecutorService both = Executors.newFixedThreadPool(2);
    CountDownLatch together = new CountDownLatch(2);
    List<Future<Answer>> said =
        List.of("story-one", "story-two").stream()
            .map(
                user ->
                    both.submit(
                        () -> {
                          together.countDown();
                          together.await(10, TimeUnit.SECONDS);
                          return sayAs(user, story, moved());
                        }))
            .toList();
    List<Answer> answered = List.of(said.get(0).get(), said.get(1).get());
    both.shutdown();
    assertThat(answered).filteredOn(Done.class::isInstance).hasSize(1);
    assertThat(answered).filteredOn(NotNow.class::isInstance).hasSize(1);
    assertThat(kinds(story)).filteredOn("moved-away-said"::equals).hasSize(1);
  }

  // No longer wants it

  @Test
  void a_withdrawal_stands_once_a_senior_practitioner_has_decided_and_is_confirmed() {
    ReferralStory story =
        after(contact().answer("UserTask_TriageContact"), withdrawn())
            .waitsAt("UserTask_AllocateReferral", "UserTask_DecideOnWithdrawal");
    assertThat(story.shown("UserTask_DecideOnWithdrawal"))
        .containsEntry("whatWasRefused", FormFiller.SAID)
        .hasEntrySatisfying(
            "whatWasRefusedSource",
            source -> assertThat((String) source).contains("told by the person"));
    story.answer("UserTask_DecideOnWithdrawal").took("EndEvent_WithdrawalStands");
    desk.delivery.deliverDue();
    story
        .waitsAt("UserTask_ConfirmWithdrawal")
        .answer("UserTask_ConfirmWithdrawal")
        .avoided("UserTask_SendPlanOn")
        .endedAs("withdrawn");
    assertThat(story.referral().ending().eventOutcome()).isEqualTo(12);
  }

  @Test
  void an_attorneys_word_is_shown_for_what_it_is() {
    Said told = new Said("withdrawn", null, "speaks-for-them", null, FormFiller.SAID);
    assertThat(after(contact(), told).shown("UserTask_DecideOnWithdrawal"))
        .hasEntrySatisfying(
            "whatWasRefusedSource",
            source -> assertThat((String) source).contains("told by their attorney or deputy"));
  }

  @Test
  void a_withdrawal_that_does_not_stand_changes_nothing_and_can_be_said_again() {
    ReferralStory story = after(contact().triagedUntilWorkerFound(), withdrawn());
    assertThat(sayAs(ReferralDesk.WORKER, story, withdrawn())).isInstanceOf(NotNow.class);
    assertThatThrownBy(
            () -> story.answer("UserTask_DecideOnWithdrawal", "capacityToRefuse", "doubted"))
        .hasMessageContaining("in doubt");
    story
        .answer("UserTask_DecideOnWithdrawal", "outcome", "assess-anyway", "abuseOrNeglect", "yes")
        .took("EndEvent_ReferralGoesOn", "EndEvent_WithdrawalAnswered")
        .waitsAt("UserTask_PrepareConversation");
    assertThat(told("story-teller", story.reference)).contains("referral-goes-on");
    assertThat(told(ReferralDesk.WORKER, story.reference))
        .contains("referral-may-end", "referral-goes-on");
    assertThat(story.variable("referral", "outcome")).isNull();
    after(story, withdrawn())
        .waitsAt("UserTask_PrepareConversation", "UserTask_DecideOnWithdrawal");
  }

  @Test
  void a_withdrawal_looked_at_leaves_the_course_of_the_referral_alone() {
    ReferralStory story =
        after(contact().untilConversationHeld().answer("UserTask_DecideEligibility"), withdrawn())
            .answer("UserTask_DecideOnWithdrawal", "outcome", "assess-anyway")
            .answer("UserTask_TellOutcome");
    story.waitsAt("UserTask_WorkOutBudget", "UserTask_ReferForFinancialAssessment");
  }

  @Test
  void while_a_concern_is_open_a_withdrawal_does_not_stand_and_ends_no_enquiry() {
    ReferralStory story = contact("safeguardingWorry", "yes");
    ReferralStory concern = new ReferralStory(desk, story.concerns().get(0));
    var before = concern.openTasks();
    after(story, withdrawn());
    assertThatThrownBy(() -> story.answer("UserTask_DecideOnWithdrawal"))
        .hasMessageContaining("safeguarding concern");
    story
        .answer("UserTask_DecideOnWithdrawal", "outcome", "assess-anyway", "abuseOrNeglect", "yes")
        .waitsAt("UserTask_TriageContact");
    desk.delivery.deliverDue();
    assertThat(concern.openTasks()).isNotEmpty().isEqualTo(before);
  }

  @Test
  void a_concern_raised_after_the_withdrawal_stood_goes_on_too() {
    ReferralStory story = after(contact(), withdrawn()).answer("UserTask_DecideOnWithdrawal");
    desk.delivery.deliverDue();
    String reference =
        desk.transaction.execute(
            status ->
                desk.concerns.raise(
                    new RaiseConcern(story.reference, "later", null, ReferralDesk.WORKER, null)));
    var before = new ReferralStory(desk, reference).openTasks();
    story.answer("UserTask_ConfirmWithdrawal").endedAs("withdrawn");
    desk.delivery.deliverDue();
    assertThat(new ReferralStory(desk, reference).openTasks()).isNotEmpty().isEqualTo(before);
  }

  @Test
  void a_move_overtakes_a_withdrawal_that_is_being_looked_at() {
    after(after(contact(), withdrawn()), moved())
        .waitsAt("UserTask_SendPlanOn")
        .answer("UserTask_SendPlanOn")
        .endedAs("moved-away");
  }

  @Test
  void what_is_owed_to_somebody_who_leaves_late_is_no_breach() {
    ReferralStory story = after(contact().triagedUntilWorkerFound().afterDays(60), withdrawn());
    assertThat(story.clockOf("UserTask_DecideOnWithdrawal").startedOn()).isEqualTo(story.today());
    story.answer("UserTask_DecideOnWithdrawal");
    desk.delivery.deliverDue();
    assertThat(story.clockOf("UserTask_ConfirmWithdrawal").startedOn()).isEqualTo(story.today());

    ReferralStory other = after(contact().triagedUntilWorkerFound().afterDays(60), moved());
    assertThat(other.clockOf("UserTask_SendPlanOn").startedOn()).isEqualTo(other.today());
    assertThat(other.clocks("leaving-follow-up"))
        .extracting(ClockView::breachedAt)
        .containsOnlyNulls();
  }

  @Test
  void nothing_is_confirmed_to_somebody_who_died_before_it_was() {
    ReferralStory story = after(contact(), withdrawn()).answer("UserTask_DecideOnWithdrawal");
    desk.delivery.deliverDue();
    story.waitsAt("UserTask_ConfirmWithdrawal").overtakenBy("died").endedAs("died");
    assertThat(story.referral().ending().eventOutcome()).isEqualTo(13);
  }

  @Test
  void somebody_who_died_before_their_plan_was_sent_on_has_died() {
    after(contact(), moved())
        .waitsAt("UserTask_SendPlanOn")
        .overtakenBy("died")
        .took("BoundaryEvent_DiedWhilePlanIsSent")
        .endedAs("died");
  }

  @Test
  void a_decision_that_crosses_a_move_on_its_way_is_not_taken_up() {
    for (String decision : List.of("declined", "assess-anyway")) {
      ReferralStory story = after(contact(), withdrawn());
      assertThat(sayAs("story-teller", story, moved())).isEqualTo(new Done());
      story.answer("UserTask_DecideOnWithdrawal", "outcome", decision);
      assertThat(kinds(story)).doesNotContain("withdrawal-stands", "withdrawal-set-aside");
      assertThat(sayAs("story-teller", story, moved())).isInstanceOf(NotNow.class);
      desk.delivery.deliverDue();
      story.answer("UserTask_SendPlanOn").endedAs("moved-away");
    }
  }

  @Test
  void a_referral_that_ends_meanwhile_takes_the_question_with_it() {
    after(noAssessment("advice-and-prevention"), withdrawn())
        .waitsAt("UserTask_GiveAdvice", "UserTask_DecideOnWithdrawal")
        .answer("UserTask_GiveAdvice")
        .answer("UserTask_TellOutcome")
        .endedAs("advice-and-prevention");
  }

  @Test
  void whoever_was_assessed_gets_a_copy_though_they_withdrew() {
    ReferralStory story =
        after(
                contact()
                    .untilConversationHeld()
                    .answer("UserTask_DecideEligibility", UsualAnswers.notEligible("not-eligible")),
                withdrawn())
            .answer("UserTask_DecideOnWithdrawal");
    desk.delivery.deliverDue();
    assertThatThrownBy(
            () -> story.answer("UserTask_ConfirmWithdrawal", Map.of("assessmentCopied", false)))
        .hasMessageContaining("s.12(3)");
    story.answer("UserTask_ConfirmWithdrawal").endedAs("withdrawn");
  }

  @Test
  void a_withdrawal_is_said_by_the_day_in_london() {
    ReferralStory story = contact();
    LocalDate tomorrow = desk.today().plusDays(1);
    Said early = new Said("withdrawn", tomorrow.toString(), "person", null, "x");
    assertThat(sayAs("story-teller", story, early)).isInstanceOf(Invalid.class);
    assertThat(kinds(story)).doesNotContain("withdrawal-said");
    story.waitsAt("UserTask_TriageContact");
  }
}
