package org.waymark.safeguarding.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.safeguarding.application.SafeguardingFixture.TODAY;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.casefile.CaseOvertaken;
import org.waymark.safeguarding.RaiseConcern;
import org.waymark.safeguarding.application.GatherInformation.Gathered;
import org.waymark.safeguarding.domain.ConcernDecision;
import org.waymark.safeguarding.domain.Consent;
import org.waymark.safeguarding.domain.Overtaking;
import org.waymark.safeguarding.domain.Response;
import org.waymark.safeguarding.domain.Response.Lead;
import org.waymark.safeguarding.domain.Section42Tests;
import org.waymark.safeguarding.domain.Settlement;
import org.waymark.safeguarding.domain.Stage;
import org.waymark.safeguarding.domain.Support;

class StepsTest {

  private static final UUID PERSON = UUID.randomUUID();
  private static final Set<String> SENIOR = Set.of("senior-practitioners");
  private static final Section42Tests MET = new Section42Tests(true, true, true);

  private final SafeguardingFixture fixture = new SafeguardingFixture();
  private final String referral = fixture.cases.open("REF", PERSON, TODAY, "team-north");
  private String saf;

  @BeforeEach
  void raise() {
    saf = fixture.raising.raise(new RaiseConcern(referral, "task-1", null, "pat", TODAY));
  }

  private void gather() {
    var gathered = new Gathered(Consent.AGREES, null, false, WhoItIs.NOT_SAID);
    assertThat(fixture.gatherInformation.gather(saf, gathered, "gil")).isEmpty();
  }

  private void decide() {
    gather();
    assertThat(
            fixture.decideConcern.decide(
                saf, MET, ConcernDecision.SECTION_42_ENQUIRY, "sue", SENIOR))
        .isEmpty();
  }

  private static Response response() {
    return new Response(Lead.COUNCIL, TODAY, Support.NONE_NEEDED, true, true, false);
  }

  private Stage stage() {
    return fixture.concerns.find(saf).orElseThrow().stage();
  }

  @Test
  void every_step_is_noted_on_the_concerns_own_case() {
    decide();
    fixture.planResponse.plan(saf, response(), "sue");
    fixture.feedBack.feedBack(saf, true, TODAY, "gil");
    fixture.conclude.conclude(saf);
    assertThat(fixture.kinds(saf))
        .containsExactly(
            "concern-raised",
            "concern-information",
            "concern-decided",
            "concern-planned",
            "concern-feedback",
            "concern-concluded");
    assertThat(fixture.cases.find(saf).orElseThrow().outcome()).isEqualTo("section-42-enquiry");
  }

  @Test
  void the_case_it_came_from_and_whoever_raised_it_hear_of_the_decision() {
    decide();
    assertThat(fixture.kinds(referral))
        .containsExactly("safeguarding-concern-raised", "safeguarding-concern-decided");
    assertThat(fixture.outbox.notices)
        .anySatisfy(
            notice -> {
              assertThat(notice.recipient()).isEqualTo("pat");
              assertThat(notice.kind()).isEqualTo(ConcernNotice.SAFEGUARDING_CONCERN_DECIDED);
            });
  }

  @Test
  void the_system_sends_itself_no_notice() {
    var other = fixture.raising.raise(new RaiseConcern(referral, "t2", null, "waymark", TODAY));
    fixture.gatherInformation.gather(
        other, new Gathered(Consent.AGREES, null, false, WhoItIs.NOT_SAID), "gil");
    fixture.decideConcern.decide(other, MET, ConcernDecision.SECTION_42_ENQUIRY, "sue", SENIOR);
    assertThat(fixture.outbox.notices).noneMatch(n -> n.recipient().equals("waymark"));
  }

  @Test
  void somebody_unqualified_decides_nothing() {
    gather();
    var groups = Set.of("practitioners");
    assertThat(
            fixture.decideConcern.decide(
                saf, MET, ConcernDecision.SECTION_42_ENQUIRY, "pat", groups))
        .isPresent();
    assertThat(fixture.decideConcern.askForMore(saf, "pat", groups)).isPresent();
    assertThat(stage()).isEqualTo(Stage.GATHERED);
    assertThat(fixture.kinds(saf)).doesNotContain("concern-decided", "concern-returned");
  }

  @Test
  void who_gathered_may_ask_for_more_but_not_decide() {
    gather();
    assertThat(
            fixture.decideConcern.decide(
                saf, MET, ConcernDecision.SECTION_42_ENQUIRY, "gil", SENIOR))
        .isPresent();
    assertThat(fixture.decideConcern.askForMore(saf, "gil", SENIOR)).isEmpty();
    assertThat(stage()).isEqualTo(Stage.RAISED);
  }

  @Test
  void a_case_about_the_same_person_identifies_who_is_at_risk() {
    saf = fixture.raising.raise(new RaiseConcern(null, null, null, "pat", TODAY));
    var gathered = new Gathered(Consent.AGREES, null, false, WhoItIs.sameAs(referral));
    assertThat(fixture.gatherInformation.gather(saf, gathered, "gil")).isEmpty();
    assertThat(fixture.cases.find(saf).orElseThrow().personId()).isEqualTo(PERSON);
  }

  @Test
  void who_is_known_already_is_not_replaced_that_way() {
    var other = fixture.cases.open("REF", UUID.randomUUID(), TODAY, null);
    fixture.gatherInformation.gather(
        saf, new Gathered(Consent.AGREES, null, false, WhoItIs.sameAs(other)), "gil");
    assertThat(fixture.cases.find(saf).orElseThrow().personId()).isEqualTo(PERSON);
  }

  @Test
  void a_case_that_is_unknown_hidden_or_about_nobody_is_refused_alike() {
    fixture.hidden.add(referral);
    var nobody = fixture.cases.open("REF", null, TODAY, null);
    for (var other : new String[] {"REF-1999-999999", referral, nobody}) {
      var gathered = new Gathered(Consent.AGREES, null, false, WhoItIs.sameAs(other));
      assertThat(fixture.gatherInformation.gather(saf, gathered, "gil"))
          .hasValueSatisfying(
              refusal -> {
                assertThat(refusal.field()).isEqualTo("samePersonAs");
                assertThat(refusal.reason()).doesNotContain(other);
              });
    }
    assertThat(stage()).isEqualTo(Stage.RAISED);
  }

  @Test
  void a_plan_is_not_due_in_the_past() {
    decide();
    var late = new Response(Lead.NHS, TODAY.minusDays(1), Support.ADVOCATE, true, true, false);
    assertThat(fixture.planResponse.plan(saf, late, "sue"))
        .hasValueSatisfying(refusal -> assertThat(refusal.field()).isEqualTo("responseDueOn"));
    assertThat(stage()).isEqualTo(Stage.DECIDED);
  }

  @Test
  void feedback_was_not_given_in_the_future() {
    decide();
    fixture.planResponse.plan(saf, response(), "sue");
    assertThat(fixture.feedBack.feedBack(saf, true, TODAY.plusDays(1), "gil"))
        .hasValueSatisfying(refusal -> assertThat(refusal.field()).isEqualTo("feedbackOn"));
    assertThat(fixture.feedBack.feedBack(saf, false, null, "gil")).isEmpty();
  }

  @Test
  void a_model_that_concludes_too_early_fails_and_closes_nothing() {
    decide();
    assertThatThrownBy(() -> fixture.conclude.conclude(saf))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(saf);
    assertThat(fixture.cases.find(saf).orElseThrow().closedOn()).isNull();
  }

  @Test
  void a_step_on_a_case_that_is_no_concern_fails() {
    assertThatThrownBy(() -> fixture.decideConcern.askForMore(referral, "sue", SENIOR))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_death_can_lead_to_a_safeguarding_adults_review() {
    assertThat(settle(Overtaking.DIED, Settlement.SAFEGUARDING_ADULTS_REVIEW)).isTrue();
    assertThat(fixture.kinds(saf)).contains("concern-settled");
    assertThat(fixture.kinds(referral)).contains("safeguarding-concern-settled");
    assertThat(fixture.started).hasSize(1);
  }

  @Test
  void a_concern_that_goes_on_is_a_new_one_with_the_same_day_person_and_origin() {
    var first = fixture.concerns.find(saf).orElseThrow();
    assertThat(settle(Overtaking.WITHDRAWN, Settlement.GOES_ON)).isTrue();
    var next = fixture.raising.openFrom(referral);
    assertThat(next).singleElement().isNotEqualTo(saf);
    assertThat(fixture.started).containsEntry(next.get(0), first.receivedOn());
    assertThat(fixture.cases.find(next.get(0)).orElseThrow().personId()).isEqualTo(PERSON);
    assertThat(fixture.kinds(next.get(0))).contains("concern-continues");
  }

  @Test
  void only_a_qualified_person_settles_a_concern() {
    assertThat(
            fixture.settle.settle(
                saf, Overtaking.DIED, Settlement.NOTHING_FURTHER, "pat", Set.of("practitioners")))
        .hasValueSatisfying(refusal -> assertThat(refusal.field()).isEqualTo("settlement"));
    assertThat(stage()).isEqualTo(Stage.RAISED);
  }

  private boolean settle(Overtaking by, Settlement settlement) {
    return fixture.settle.settle(saf, by, settlement, "sue", SENIOR).isEmpty();
  }

  @Test
  void a_death_on_the_case_it_came_from_is_news_for_the_concern() {
    fixture.follow.on(new CaseOvertaken(referral, "died"));
    assertThat(fixture.outbox.messages)
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.name()).isEqualTo("case-overtaken");
              assertThat(message.caseReference()).isEqualTo(saf);
              assertThat(message.variables()).isEqualTo(Map.of("overtakenBy", "died"));
            });
  }

  @Test
  void that_a_request_for_care_was_withdrawn_is_not() {
    fixture.follow.on(new CaseOvertaken(referral, "withdrawn"));
    assertThat(fixture.outbox.messages).isEmpty();
  }

  @Test
  void a_concern_that_ended_hears_no_more() {
    settle(Overtaking.DIED, Settlement.NOTHING_FURTHER);
    fixture.follow.on(new CaseOvertaken(referral, "died"));
    assertThat(fixture.outbox.messages).isEmpty();
  }

  @Test
  void a_concern_that_goes_on_after_a_death_is_not_overtaken_by_the_same_death() {
    saf = fixture.raising.raise(new RaiseConcern(null, null, PERSON, "pat", TODAY));
    settle(Overtaking.DIED, Settlement.GOES_ON);
    assertThat(fixture.raising.openFrom(saf)).hasSize(1);
    fixture.follow.on(new CaseOvertaken(saf, "died"));
    assertThat(fixture.outbox.messages).isEmpty();
  }
}
