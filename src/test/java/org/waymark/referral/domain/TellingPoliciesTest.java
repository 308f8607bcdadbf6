package org.waymark.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the outcome is not told without. */
class TellingPoliciesTest {

  private static final Assessment ASSESSED =
      Assessment.NONE.completed(LocalDate.of(2026, 11, 23), "ann");

  private static Contact contact(Source source, boolean feedbackWanted) {
    var sample = new SampleContact();
    sample.arrival =
        new Arrival(
            SampleContact.RECEIVED, Channel.PHONE, source, RouteOfAccess.COMMUNITY_OTHER, false);
    sample.contacting = new Contacting("Dr Holt", "GP", null, "01632 960001", null, feedbackWanted);
    return new Contact("REF-2026-000001", sample.build(), Instant.EPOCH, "pat");
  }

  @Test
  void whoever_was_assessed_has_a_copy() {
    assertThat(CopyOfAssessment.refusal(ASSESSED, false))
        .hasValueSatisfying(refusal -> assertThat(refusal.message()).contains("s.12(3)"));
    assertThat(CopyOfAssessment.refusal(ASSESSED, true)).isEmpty();
    assertThat(CopyOfAssessment.refusal(Assessment.NONE, false)).isEmpty();
  }

  @Test
  void feedback_is_for_somebody_else_who_asked_for_it() {
    assertThat(FeedbackToReferrer.isWanted(contact(Source.GP, true))).isTrue();
    assertThat(FeedbackToReferrer.isWanted(contact(Source.GP, false))).isFalse();
    assertThat(FeedbackToReferrer.isWanted(contact(Source.PERSON, true))).isFalse();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void who_waits_for_feedback_gets_it_or_a_reason_is_on_record(String noReason) {
    var person = List.of("person");
    assertThat(FeedbackToReferrer.refusal(true, person, noReason))
        .hasValueSatisfying(refusal -> assertThat(refusal.field()).isEqualTo("referrerNotToldWhy"));
    assertThat(FeedbackToReferrer.refusal(true, person, "The person does not want it.")).isEmpty();
    assertThat(FeedbackToReferrer.refusal(true, List.of("person", "referrer"), noReason)).isEmpty();
    assertThat(FeedbackToReferrer.refusal(false, person, noReason)).isEmpty();
  }
}
