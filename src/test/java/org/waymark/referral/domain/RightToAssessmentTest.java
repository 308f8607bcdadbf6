package org.waymark.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class RightToAssessmentTest {

  private static final TriageFindings NEEDS = new TriageFindings(true, true, false, false, false);
  private static final TriageFindings NO_NEEDS =
      new TriageFindings(true, false, false, false, false);
  private static final TriageFindings TRANSITION =
      new TriageFindings(true, false, true, false, false);
  private static final TriageFindings DEAFBLIND =
      new TriageFindings(true, true, false, true, false);
  private static final TriageFindings DISPUTED = new TriageFindings(true, true, false, false, true);
  private static final TriageFindings UNHEARD =
      new TriageFindings(false, true, false, false, false);

  private static Optional<String> field(
      TriageFindings found, TriageDecision decision, ReferralOutcome outcome, String specialism) {
    return RightToAssessment.refusal(found, decision, outcome, specialism).map(FieldRefusal::field);
  }

  @ParameterizedTest
  @EnumSource(
      value = ReferralOutcome.class,
      names = {"RESPONSIBILITY_MOVED", "ADMITTED_TO_HOSPITAL"})
  void somebody_with_needs_may_go_without_an_assessment_only_for_these(ReferralOutcome outcome) {
    assertThat(field(NEEDS, TriageDecision.NO_ASSESSMENT, outcome, null)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ReferralOutcome.class,
      names = {"ADVICE_AND_PREVENTION", "HEALTH_OR_CHC", "OTHER_COUNCIL_SERVICE", "WITHDRAWN"})
  void somebody_with_needs_has_a_right_to_an_assessment(ReferralOutcome outcome) {
    assertThat(field(NEEDS, TriageDecision.NO_ASSESSMENT, outcome, null)).contains("outcome");
    assertThat(field(TRANSITION, TriageDecision.NO_ASSESSMENT, outcome, null)).contains("outcome");
    assertThat(field(NO_NEEDS, TriageDecision.NO_ASSESSMENT, outcome, null)).isEmpty();
  }

  @Test
  void each_right_is_named_with_its_law() {
    var decision = TriageDecision.NO_ASSESSMENT;
    var advice = ReferralOutcome.ADVICE_AND_PREVENTION;
    assertThat(RightToAssessment.refusal(NEEDS, decision, advice, null).orElseThrow().message())
        .contains("s.9");
    assertThat(
            RightToAssessment.refusal(TRANSITION, decision, advice, null).orElseThrow().message())
        .contains("s.58");
  }

  @Test
  void a_dispute_between_councils_moves_nobody() {
    var moved = ReferralOutcome.RESPONSIBILITY_MOVED;
    assertThat(field(DISPUTED, TriageDecision.NO_ASSESSMENT, moved, null)).contains("outcome");
    assertThat(
            field(
                DISPUTED, TriageDecision.NO_ASSESSMENT, ReferralOutcome.ADMITTED_TO_HOSPITAL, null))
        .isEmpty();
  }

  @Test
  void nobody_has_refused_whom_nobody_has_spoken_to() {
    assertThat(field(UNHEARD, TriageDecision.DECLINED, null, "none")).contains("triageDecision");
    assertThat(field(NEEDS, TriageDecision.DECLINED, null, "none")).isEmpty();
    assertThat(field(UNHEARD, TriageDecision.CANNOT_REACH, null, null)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = TriageDecision.class,
      names = {"ASSESSMENT", "URGENT_NEED", "REABLEMENT"})
  void somebody_deafblind_is_assessed_by_somebody_trained_for_it(TriageDecision decision) {
    assertThat(field(DEAFBLIND, decision, null, "none")).contains("specialism");
    assertThat(field(DEAFBLIND, decision, null, null)).contains("specialism");
    assertThat(field(DEAFBLIND, decision, null, "deafblind")).isEmpty();
    assertThat(field(NEEDS, decision, null, "none")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = TriageDecision.class,
      mode = Mode.EXCLUDE,
      names = {"ASSESSMENT", "URGENT_NEED", "REABLEMENT"})
  void without_an_assessor_none_has_to_be_trained(TriageDecision decision) {
    assertThat(field(DEAFBLIND, decision, ReferralOutcome.ADMITTED_TO_HOSPITAL, null)).isEmpty();
  }
}
