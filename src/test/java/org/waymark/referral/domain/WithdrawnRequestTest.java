package org.waymark.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class WithdrawnRequestTest {

  private static final TriageFindings NEEDS = new TriageFindings(true, true, false, false, false);
  private static final TriageFindings NO_NEEDS =
      new TriageFindings(true, false, false, false, false);
  private static final TriageFindings YOUNG = new TriageFindings(true, false, true, false, false);

  private static Optional<String> said(TriageFindings found, boolean concernOpen) {
    return WithdrawnRequest.atTriage(ReferralOutcome.WITHDRAWN, found, concernOpen)
        .map(FieldRefusal::message);
  }

  @Test
  void whoever_has_a_right_to_an_assessment_refuses_it_and_that_is_looked_at() {
    for (TriageFindings found : new TriageFindings[] {NEEDS, YOUNG}) {
      assertThat(said(found, false).orElseThrow())
          .contains("right to an assessment", "\"The person refuses an assessment\"", "senior");
    }
  }

  @Test
  void no_request_is_just_withdrawn_while_a_concern_is_open() {
    assertThat(said(NO_NEEDS, true).orElseThrow()).contains("safeguarding concern", "senior");
  }

  @Test
  void a_request_without_needs_or_a_concern_is_withdrawn() {
    assertThat(said(NO_NEEDS, false)).isEmpty();
  }

  @Test
  void after_triage_it_is_always_a_refusal() {
    assertThat(WithdrawnRequest.afterTriage(ReferralOutcome.WITHDRAWN, "They say no"))
        .hasValueSatisfying(
            refusal -> {
              assertThat(refusal.field()).isEqualTo("outcome");
              assertThat(refusal.message()).contains("choose \"They say no\"", "s.11");
            });
  }

  @ParameterizedTest
  @EnumSource(value = ReferralOutcome.class, mode = Mode.EXCLUDE, names = "WITHDRAWN")
  void other_outcomes_are_not_its_business(ReferralOutcome outcome) {
    assertThat(WithdrawnRequest.atTriage(outcome, NEEDS, true)).isEmpty();
    assertThat(WithdrawnRequest.afterTriage(outcome, "They say no")).isEmpty();
  }

  @Test
  void nothing_ends_where_there_is_no_outcome() {
    assertThat(WithdrawnRequest.atTriage(null, NEEDS, true)).isEmpty();
    assertThat(WithdrawnRequest.afterTriage(null, "They say no")).isEmpty();
  }
}
