package org.waymark.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.referral.domain.EligibilityCriteria.CareOutcome;
import org.waymark.referral.domain.PlanMeetsNeeds.Cost;
import org.waymark.referral.domain.PlanMeetsNeeds.Judgement;
import org.waymark.referral.domain.SilenceProtocol.Risk;

class ReferralPoliciesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @EnumSource(SeparationOfDuties.class)
  void nobody_decides_on_their_own_work(SeparationOfDuties duty) {
    assertThat(duty.refusal("ann", Set.of("ann", "bob"))).isPresent();
    assertThat(duty.refusal("cat", Set.of("ann", "bob"))).isEmpty();
    assertThat(duty.refusal("cat", Set.of())).isEmpty();
    assertThat(duty.forms()).isNotEmpty();
  }

  @Test
  void a_high_risk_is_not_closed_by_silence() {
    assertThat(SilenceProtocol.closing(Risk.HIGH)).isPresent();
    assertThat(SilenceProtocol.closing(Risk.SOME)).isEmpty();
    assertThat(SilenceProtocol.closing(Risk.LOW)).isEmpty();
  }

  @Test
  void three_tries_in_two_ways_are_the_least() {
    assertThat(SilenceProtocol.tooFew(List.of())).isPresent();
    assertThat(SilenceProtocol.tooFew(List.of("phone", "letter"))).isPresent();
    assertThat(SilenceProtocol.tooFew(List.of("phone", "phone", "phone"))).isPresent();
    assertThat(SilenceProtocol.tooFew(List.of("phone", "phone", "letter"))).isEmpty();
  }

  @Test
  void a_plan_meets_every_need_and_its_budget_is_enough() {
    assertThat(signOff(true, true)).isEmpty();
    assertThat(signOff(false, true).orElseThrow().message()).contains("s.18");
    assertThat(signOff(true, false).orElseThrow().message()).contains("s.26");
    assertThat(signOff(false, false).orElseThrow().message()).contains("s.18");
  }

  private static Optional<FieldRefusal> signOff(boolean meetsNeeds, boolean budgetEnough) {
    return PlanMeetsNeeds.signOff(
        new Judgement(meetsNeeds, budgetEnough, null), new Cost(null, null));
  }

  @Test
  void a_plan_over_the_indicative_budget_needs_a_reason() {
    var over = new Cost(new BigDecimal("120"), new BigDecimal("85.60"));
    assertThat(PlanMeetsNeeds.signOff(new Judgement(true, true, null), over))
        .hasValueSatisfying(
            refusal -> {
              assertThat(refusal.field()).isEqualTo("budgetEnough");
              assertThat(refusal.message()).contains("£120.00 a week", "£85.60");
            });
    assertThat(PlanMeetsNeeds.signOff(new Judgement(true, true, "Two carers."), over)).isEmpty();
    for (String plan : List.of("85.60", "85.6", "0")) {
      var within = new Cost(new BigDecimal(plan), new BigDecimal("85.60"));
      assertThat(PlanMeetsNeeds.signOff(new Judgement(true, true, null), within)).isEmpty();
    }
  }

  @Test
  void a_plan_says_how_each_need_that_was_found_is_met() {
    var found = List.of(CareOutcome.HYGIENE, CareOutcome.CLOTHING, CareOutcome.HOME_SAFETY);
    var missing = PlanMeetsNeeds.plan(found, List.of("hygiene", "nutrition")).orElseThrow();
    assertThat(missing.field()).isEqualTo("outcomes");
    assertThat(missing.message())
        .startsWith(
            "The plan says nothing about “Being clothed”, “Using the home safely”: add a row, also"
                + " where a carer meets it");
    assertThat(PlanMeetsNeeds.signOff(found, List.of("hygiene")).orElseThrow().message())
        .contains("“Being clothed”, “Using the home safely”: send it back");
    var all = List.of("home-safety", "nutrition", "clothing", "hygiene");
    assertThat(PlanMeetsNeeds.plan(found, all)).isEmpty();
    assertThat(PlanMeetsNeeds.signOff(found, all)).isEmpty();
    assertThat(PlanMeetsNeeds.plan(List.of(), List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "true,true,true,true,true",
    "false,true,true,true,false",
    "true,false,true,true,false",
    "true,true,false,true,false",
    "true,true,true,false,false"
  })
  void an_assessment_passes_only_if_nothing_is_missing(
      boolean heard, boolean blind, boolean reasons, boolean rights, boolean passes) {
    assertThat(new GoodEnough(heard, blind, reasons, rights).refusal().isEmpty()).isEqualTo(passes);
  }

  @Test
  void a_changed_band_needs_its_reason() {
    var changed = new ConfirmedBand(RiskBand.RED, RiskBand.GREEN);
    assertThat(changed.refusal(null)).isPresent();
    assertThat(changed.refusal(" ")).isPresent();
    assertThat(changed.refusal("Her son has moved in.")).isEmpty();
    assertThat(new ConfirmedBand(RiskBand.RED, RiskBand.RED).refusal(null)).isEmpty();
    assertThat(new ConfirmedBand(null, RiskBand.RED).refusal(null)).isEmpty();
  }

  @Test
  void only_a_changed_band_changes_the_priority() {
    assertThat(new ConfirmedBand(RiskBand.RED, RiskBand.RED).priority(95)).isEqualTo(95);
    assertThat(new ConfirmedBand(RiskBand.RED, RiskBand.AMBER).priority(95)).isEqualTo(60);
    assertThat(new ConfirmedBand(RiskBand.RED, RiskBand.GREEN).priority(95)).isEqualTo(40);
    assertThat(new ConfirmedBand(RiskBand.GREEN, RiskBand.RED).priority(25)).isEqualTo(80);
  }

  @Test
  void a_promise_lies_ahead_of_the_day_on_which_it_is_told() {
    assertThat(new PromisedDate(TODAY.plusDays(7), TODAY).refusal()).isEmpty();
    assertThat(new PromisedDate(TODAY, TODAY).refusal()).isEmpty();
    assertThat(new PromisedDate(TODAY.minusDays(1), TODAY).refusal().orElseThrow().field())
        .isEqualTo("toldDate");
  }

  @Test
  void a_promise_that_moves_needs_its_reason() {
    var promise = new PromisedDate(TODAY.plusDays(7), TODAY);
    assertThat(promise.moving(TODAY.plusDays(3), null)).isPresent();
    assertThat(promise.moving(TODAY.plusDays(3), " ")).isPresent();
    assertThat(promise.moving(TODAY.plusDays(3), "The worker is ill.")).isEmpty();
    assertThat(promise.moving(TODAY.plusDays(7), null)).isEmpty();
    assertThat(promise.moving(null, null)).isEmpty();
  }

  @Test
  void a_decision_reaches_the_person_or_who_acts_for_them() {
    assertThat(ReachesPerson.refusal("told", List.of("person", "carer"))).isEmpty();
    assertThat(ReachesPerson.refusal("told", List.of("representative"))).isEmpty();
    assertThat(ReachesPerson.refusal("told", List.of("carer", "referrer"))).isPresent();
    assertThat(ReachesPerson.refusal("told", List.of())).isPresent();
  }
}
