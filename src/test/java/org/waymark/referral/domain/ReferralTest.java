package org.waymark.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralTest {

  private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 20);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private final Referral referral = new Referral("REF-2026-000001", RECEIVED, 50);

  private void close() {
    referral.decided(ReferralOutcome.NOT_ELIGIBLE, TODAY);
    referral.closed(TODAY);
  }

  @Test
  void a_new_referral_is_open_without_band_demand_assessment_or_outcome() {
    assertThat(referral.stage()).isEqualTo(Stage.OPEN);
    assertThat(referral.rating()).isEqualTo(new Rating(null, null, null, 50));
    assertThat(referral.demand()).isEmpty();
    assertThat(referral.assessment()).isEqualTo(Assessment.NONE);
    assertThat(referral.ending()).isEqualTo(Ending.NONE);
  }

  @Test
  void a_band_says_who_set_it_and_when_and_the_same_band_keeps_that() {
    referral.rated(RiskBand.AMBER, 60, "waymark", NOW);
    referral.rated(RiskBand.AMBER, 70, "tim", NOW.plusSeconds(1));
    assertThat(referral.rating()).isEqualTo(new Rating(RiskBand.AMBER, "waymark", NOW, 70));
    referral.rated(RiskBand.RED, 80, "tim", NOW.plusSeconds(2));
    assertThat(referral.rating())
        .isEqualTo(new Rating(RiskBand.RED, "tim", NOW.plusSeconds(2), 80));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101})
  void a_priority_beyond_0_to_100_is_refused_and_changes_nothing(int priority) {
    assertThat(referral.rated(RiskBand.RED, priority, "tim", NOW))
        .hasValueSatisfying(refusal -> assertThat(refusal.field()).isEqualTo("priority"));
    assertThat(referral.rating().band()).isNull();
  }

  @Test
  void what_it_asks_of_a_worker_is_prepared_anew_each_time() {
    var bob = new SuggestedWorker("bob", "Bob", true, true, "has room");
    var ann = new SuggestedWorker("ann", "Ann", false, true, "is away");
    referral.prepared(new Demand("general", 2), List.of(bob));
    referral.prepared(new Demand("deafblind", 3), List.of(ann));
    assertThat(referral.demand()).contains(new Demand("deafblind", 3));
    assertThat(referral.suggestions()).containsExactly(ann);
  }

  @Test
  void the_first_day_of_the_conversation_stands_and_an_earlier_one_takes_its_place() {
    assertThat(referral.assessmentStarted(TODAY)).isEmpty();
    assertThat(referral.stage()).isEqualTo(Stage.IN_ASSESSMENT);
    referral.assessmentStarted(TODAY.plusDays(2));
    assertThat(referral.assessment().startedOn()).isEqualTo(TODAY);
    referral.assessmentStarted(RECEIVED);
    assertThat(referral.assessment().startedOn()).isEqualTo(RECEIVED);
  }

  @Test
  void no_conversation_begins_before_the_contact() {
    assertThat(referral.assessmentStarted(RECEIVED.minusDays(1)))
        .hasValueSatisfying(
            refusal -> assertThat(refusal.field()).isEqualTo("assessmentStartedOn"));
    assertThat(referral.stage()).isEqualTo(Stage.OPEN);
  }

  @Test
  void an_assessment_without_a_known_beginning_began_on_the_day_it_was_completed() {
    assertThat(referral.assessmentCompleted(TODAY, "ann")).isEmpty();
    assertThat(referral.assessment()).isEqualTo(new Assessment(TODAY, TODAY, "ann"));
    assertThat(referral.stage()).isEqualTo(Stage.ASSESSED);
  }

  @Test
  void an_assessment_is_completed_once_and_not_after_the_decision() {
    referral.assessmentCompleted(TODAY, "ann");
    assertThat(referral.assessmentCompleted(TODAY.plusDays(1), "bob")).isEmpty();
    assertThat(referral.assessment().assessor()).isEqualTo("ann");
    referral.decided(ReferralOutcome.NOT_ELIGIBLE, TODAY);
    assertThat(referral.assessmentCompleted(TODAY, "bob")).isPresent();
  }

  @Test
  void the_first_number_drawn_stands() {
    assertThat(referral.sampleNumber(7)).isEqualTo(7);
    assertThat(referral.sampleNumber(1)).isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource(ReferralOutcome.class)
  void an_outcome_is_kept_with_its_day_and_the_number_it_is_reported_by(ReferralOutcome outcome) {
    assertThat(referral.decided(outcome, TODAY)).isEmpty();
    assertThat(referral.ending().outcome()).isEqualTo(outcome);
    assertThat(referral.ending().decidedOn()).isEqualTo(TODAY);
    assertThat(referral.ending().eventOutcome() == null)
        .isEqualTo(outcome == ReferralOutcome.ALREADY_OPEN);
    assertThat(referral.stage()).isEqualTo(Stage.DECIDED);
  }

  @Test
  void the_same_outcome_again_changes_nothing_and_another_is_refused() {
    referral.decided(ReferralOutcome.DECLINED, TODAY);
    assertThat(referral.decided(ReferralOutcome.DECLINED, TODAY.plusDays(3))).isEmpty();
    assertThat(referral.ending().decidedOn()).isEqualTo(TODAY);
    assertThat(referral.decided(ReferralOutcome.NOT_ELIGIBLE, TODAY)).isPresent();
    assertThat(referral.ending().outcome()).isEqualTo(ReferralOutcome.DECLINED);
  }

  @Test
  void it_is_closed_only_with_an_outcome_and_once() {
    assertThat(referral.closed(TODAY)).isPresent();
    assertThat(referral.stage()).isEqualTo(Stage.OPEN);
    close();
    assertThat(referral.closed(TODAY.plusDays(4))).isEmpty();
    assertThat(referral.ending().closedOn()).isEqualTo(TODAY);
  }

  @Test
  void nothing_is_rated_prepared_or_begun_on_a_closed_referral() {
    close();
    assertThat(referral.rated(RiskBand.RED, 80, "tim", NOW)).isPresent();
    assertThat(referral.prepared(new Demand("general", 1), List.of())).isPresent();
    assertThat(referral.supportedFrom(TODAY)).isPresent();
    assertThat(referral.assessmentStarted(TODAY)).isPresent();
    assertThat(referral.rating().band()).isNull();
    assertThat(referral.demand()).isEmpty();
    assertThat(referral.assessment()).isEqualTo(Assessment.NONE);
  }

  @Test
  void who_dies_after_the_decision_leaves_the_decision_as_it_was() {
    referral.decided(ReferralOutcome.SUPPORT_PLANNING, TODAY);
    assertThat(referral.overtaken(ReferralOutcome.DIED, TODAY)).isEmpty();
    assertThat(referral.ending().outcome()).isEqualTo(ReferralOutcome.SUPPORT_PLANNING);
    assertThat(referral.stage()).isEqualTo(Stage.CLOSED);
  }

  @Test
  void who_dies_before_it_is_the_outcome() {
    assertThat(referral.overtaken(ReferralOutcome.DIED, TODAY)).isEmpty();
    assertThat(referral.ending().outcome()).isEqualTo(ReferralOutcome.DIED);
    assertThat(referral.ending().closedOn()).isEqualTo(TODAY);
  }

  @Test
  void a_closed_referral_is_not_overtaken() {
    close();
    assertThat(referral.overtaken(ReferralOutcome.DIED, TODAY.plusDays(1))).isEmpty();
    assertThat(referral.ending().outcome()).isEqualTo(ReferralOutcome.NOT_ELIGIBLE);
    assertThat(referral.ending().closedOn()).isEqualTo(TODAY);
  }

  @Test
  void a_wrong_outcome_is_corrected_once_it_is_closed_and_its_days_stand() {
    referral.decided(ReferralOutcome.NOT_ELIGIBLE, TODAY);
    assertThat(referral.outcomeCorrected(ReferralOutcome.DECLINED)).isPresent();
    referral.closed(TODAY.plusDays(1));
    assertThat(referral.outcomeCorrected(ReferralOutcome.DECLINED)).isEmpty();
    assertThat(referral.ending())
        .isEqualTo(new Ending(ReferralOutcome.DECLINED, TODAY, 12, TODAY.plusDays(1)));
  }

  @ParameterizedTest
  @EnumSource(
      value = ReferralOutcome.class,
      names = {"SUPPORT_PLANNING", "CARER_SUPPORT", "ALREADY_OPEN", "NOT_ELIGIBLE"})
  void a_correction_begins_no_work_and_changes_something(ReferralOutcome to) {
    close();
    assertThat(referral.outcomeCorrected(to)).isPresent();
    assertThat(referral.ending().outcome()).isEqualTo(ReferralOutcome.NOT_ELIGIBLE);
  }

  @Test
  void a_wrong_day_of_receipt_is_corrected() {
    assertThat(referral.receivedOnCorrected(RECEIVED.minusDays(3), TODAY)).isEmpty();
    assertThat(referral.receivedOn()).isEqualTo(RECEIVED.minusDays(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-20", "2026-11-24", "2015-03-31"})
  void it_was_not_received_after_it_was_recorded_nor_before_the_act(LocalDate day) {
    assertThat(referral.receivedOnCorrected(day, TODAY)).isPresent();
    assertThat(referral.receivedOn()).isEqualTo(RECEIVED);
  }

  @Test
  void it_was_not_received_after_the_assessment_began() {
    referral.assessmentStarted(RECEIVED.plusDays(1));
    assertThat(referral.receivedOnCorrected(RECEIVED.plusDays(2), TODAY)).isPresent();
    assertThat(referral.receivedOnCorrected(RECEIVED.plusDays(1), TODAY)).isEmpty();
  }

  @Test
  void it_follows_the_earlier_cases_that_are_named_and_no_others() {
    var one = new ReContact("REF-2026-000002", 7);
    var two = new ReContact("REF-2026-000003", 28);
    referral.follows(List.of(one, two));
    assertThat(referral.reContacts()).containsExactlyInAnyOrder(one, two);
    referral.follows(List.of(two));
    assertThat(referral.reContacts()).containsExactly(two);
  }
}
