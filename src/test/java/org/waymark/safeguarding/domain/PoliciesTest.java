package org.waymark.safeguarding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class PoliciesTest {

  private static final Section42Tests ALL_MET = new Section42Tests(true, true, true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "senior-practitioners",
        "team-managers",
        "team-north.senior-practitioners",
        "team-south.team-managers"
      })
  void a_senior_practitioner_or_a_team_manager_may_decide(String group) {
    assertThat(QualifiedDecisionMaker.refusal("sue", Set.of("x", group), "pat")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"practitioners", "service-managers", "team-managers-south", "business-support"})
  void nobody_else_may_decide(String group) {
    assertThat(QualifiedDecisionMaker.refusal("sue", Set.of(group), "pat"))
        .hasValueSatisfying(
            refusal -> {
              assertThat(refusal.field()).isEqualTo("decision");
              assertThat(refusal.reason()).contains("senior practitioner or a team manager");
            });
  }

  @Test
  void somebody_without_any_group_may_not_decide() {
    assertThat(QualifiedDecisionMaker.refusal("sue", Set.of(), null)).isPresent();
  }

  @Test
  void who_gathered_the_information_may_not_decide_on_it() {
    assertThat(QualifiedDecisionMaker.refusal("sue", Set.of("team-managers"), "sue"))
        .hasValueSatisfying(refusal -> assertThat(refusal.reason()).contains("somebody else"));
  }

  @Test
  void the_duty_to_enquire_applies_when_all_three_tests_are_met() {
    assertThat(DutyToEnquire.refusal(ALL_MET, ConcernDecision.SECTION_42_ENQUIRY)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = ConcernDecision.class, mode = Mode.EXCLUDE, names = "SECTION_42_ENQUIRY")
  void with_all_three_tests_met_nothing_but_a_section_42_enquiry_will_do(ConcernDecision decision) {
    assertThat(DutyToEnquire.refusal(ALL_MET, decision))
        .hasValueSatisfying(refusal -> assertThat(refusal.reason()).contains("s.42(2)"));
  }

  @ParameterizedTest
  @CsvSource({
    "false,true,true",
    "true,false,true",
    "true,true,false",
    "false,false,true",
    "false,true,false",
    "true,false,false",
    "false,false,false"
  })
  void with_one_test_missing_the_duty_does_not_apply(
      boolean needs, boolean abuse, boolean protection) {
    var tests = new Section42Tests(needs, abuse, protection);
    assertThat(DutyToEnquire.refusal(tests, ConcernDecision.SECTION_42_ENQUIRY))
        .hasValueSatisfying(refusal -> assertThat(refusal.reason()).contains("s.42(1)"));
    assertThat(DutyToEnquire.refusal(tests, ConcernDecision.OTHER_ENQUIRY)).isEmpty();
    assertThat(DutyToEnquire.refusal(tests, ConcernDecision.OTHER_ACTION)).isEmpty();
    assertThat(DutyToEnquire.refusal(tests, ConcernDecision.NO_FURTHER_ACTION)).isEmpty();
  }

  @Test
  void who_agrees_needs_no_reason() {
    assertThat(ConsentOrReason.refusal(Consent.AGREES, null)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Consent.class, mode = Mode.EXCLUDE, names = "AGREES")
  void going_on_without_agreement_needs_a_reason(Consent consent) {
    assertThat(ConsentOrReason.refusal(consent, null))
        .hasValueSatisfying(refusal -> assertThat(refusal.field()).isEqualTo("reasonToGoOn"));
    assertThat(ConsentOrReason.refusal(consent, ReasonToGoOn.OTHERS_AT_RISK)).isEmpty();
  }

  @Test
  void somebody_with_substantial_difficulty_is_never_left_without_help() {
    assertThat(AdvocateForEnquiry.refusal(true, Support.NONE_NEEDED))
        .hasValueSatisfying(refusal -> assertThat(refusal.reason()).contains("s.68"));
    assertThat(AdvocateForEnquiry.refusal(true, Support.ADVOCATE)).isEmpty();
    assertThat(AdvocateForEnquiry.refusal(true, Support.SUITABLE_PERSON)).isEmpty();
    assertThat(AdvocateForEnquiry.refusal(false, Support.NONE_NEEDED)).isEmpty();
  }

  @Test
  void only_a_move_hands_a_concern_to_another_council() {
    assertThat(Overtaking.MOVED_AWAY.refusal(Settlement.HANDED_OVER)).isEmpty();
    assertThat(Overtaking.DIED.refusal(Settlement.HANDED_OVER)).isPresent();
    assertThat(Overtaking.WITHDRAWN.refusal(Settlement.HANDED_OVER)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Overtaking.class)
  void whatever_happened_a_concern_can_go_on(Overtaking overtaking) {
    assertThat(overtaking.refusal(Settlement.GOES_ON)).isEmpty();
  }

  @Test
  void codes_are_read_as_they_are_written_and_nothing_else_is() {
    assertThat(Code.of(ConcernDecision.class, "section-42-enquiry"))
        .contains(ConcernDecision.SECTION_42_ENQUIRY);
    assertThat(Code.of(ConcernDecision.class, "SECTION_42_ENQUIRY")).isEmpty();
    assertThat(Code.of(ConcernDecision.class, "")).isEmpty();
  }
}
