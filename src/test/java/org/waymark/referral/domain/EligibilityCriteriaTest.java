package org.waymark.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.waymark.referral.domain.EligibilityCriteria.Ability;
import org.waymark.referral.domain.EligibilityCriteria.CareOutcome;

class EligibilityCriteriaTest {

  private static EligibilityCriteria found(boolean impairment, int unachieved, boolean impact) {
    Map<CareOutcome, Ability> outcomes = new EnumMap<>(CareOutcome.class);
    for (CareOutcome outcome : CareOutcome.values()) {
      outcomes.put(outcome, outcome.ordinal() < unachieved ? Ability.UNABLE : Ability.ABLE);
    }
    return new EligibilityCriteria(impairment, outcomes, impact);
  }

  private static Optional<String> field(
      EligibilityCriteria found, boolean eligible, ReferralOutcome outcome) {
    return found.refusal(eligible, outcome).map(FieldRefusal::field);
  }

  @ParameterizedTest
  @CsvSource({
    "true,2,true,true",
    "true,10,true,true",
    "true,1,true,false",
    "true,0,true,false",
    "false,2,true,false",
    "false,10,true,false",
    "true,2,false,false",
    "true,10,false,false",
    "false,0,false,false"
  })
  void all_three_parts_must_be_met(
      boolean impairment, int unachieved, boolean impact, boolean eligible) {
    var found = found(impairment, unachieved, impact);
    assertThat(found.met()).isEqualTo(eligible);
    assertThat(field(found, eligible, ReferralOutcome.DECLINED)).isEmpty();
    assertThat(field(found, !eligible, ReferralOutcome.DECLINED)).contains("eligible");
  }

  @ParameterizedTest
  @CsvSource({"false,2,true,impairment", "true,1,true,fewer than two", "true,2,false,wellbeing"})
  void the_refusal_names_the_part_that_is_missing(
      boolean impairment, int unachieved, boolean impact, String part) {
    assertThat(
            found(impairment, unachieved, impact)
                .refusal(true, ReferralOutcome.SUPPORT_PLANNING)
                .orElseThrow()
                .message())
        .contains(part);
  }

  @Test
  void the_refusal_of_a_no_says_that_the_criteria_are_met() {
    assertThat(
            found(true, 2, true)
                .refusal(false, ReferralOutcome.NOT_ELIGIBLE)
                .orElseThrow()
                .message())
        .contains("are met");
  }

  @ParameterizedTest
  @EnumSource(
      value = Ability.class,
      mode = Mode.EXCLUDE,
      names = {"ABLE", "NOT_RELEVANT"})
  void pain_danger_and_slowness_count_as_unable(Ability ability) {
    assertThat(two(ability).met()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Ability.class,
      names = {"ABLE", "NOT_RELEVANT"})
  void what_is_achieved_or_does_not_arise_counts_for_nothing(Ability ability) {
    assertThat(two(ability).unachieved()).isZero();
  }

  private static EligibilityCriteria two(Ability ability) {
    return new EligibilityCriteria(
        true, Map.of(CareOutcome.WORK, ability, CareOutcome.CARING_FOR_CHILD, ability), true);
  }

  @ParameterizedTest
  @EnumSource(
      value = ReferralOutcome.class,
      names = {"SUPPORT_PLANNING", "SELF_FUNDER"})
  void some_outcomes_are_for_the_eligible(ReferralOutcome outcome) {
    assertThat(field(found(true, 1, true), false, outcome)).contains("outcome");
    assertThat(field(found(true, 2, true), true, outcome)).isEmpty();
  }

  @Test
  void not_eligible_is_for_the_others() {
    assertThat(field(found(true, 2, true), true, ReferralOutcome.NOT_ELIGIBLE)).contains("outcome");
    assertThat(field(found(true, 1, true), false, ReferralOutcome.NOT_ELIGIBLE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ReferralOutcome.class,
      names = {
        "CARER_SUPPORT",
        "HEALTH_OR_CHC",
        "OTHER_COUNCIL_SERVICE",
        "RESPONSIBILITY_MOVED",
        "DECLINED"
      })
  void the_rest_is_for_either(ReferralOutcome outcome) {
    assertThat(field(found(true, 2, true), true, outcome)).isEmpty();
    assertThat(field(found(true, 1, true), false, outcome)).isEmpty();
  }
}
