package org.waymark.safeguarding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.safeguarding.domain.Response.Lead;

class ConcernTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Section42Tests MET = new Section42Tests(true, true, true);
  private static final Section42Tests NOT_MET = new Section42Tests(true, true, false);
  private static final Response RESPONSE =
      new Response(Lead.COUNCIL, TODAY, Support.NONE_NEEDED, true, false, false);

  private final Concern concern =
      new Concern(
          "SAF-2026-000001", new Origin("REF-2026-000001", "t1"), new Raising("pat", NOW, TODAY));

  private Optional<Refusal> gather() {
    return concern.gathered(new Gathering(Consent.AGREES, null, false, "pat", NOW));
  }

  private Optional<Refusal> decide(ConcernDecision decision) {
    var tests = decision == ConcernDecision.SECTION_42_ENQUIRY ? MET : NOT_MET;
    return concern.decided(tests, decision, "sue", NOW);
  }

  @Test
  void a_section_42_enquiry_is_gathered_decided_planned_fed_back_and_concluded() {
    assertThat(gather()).isEmpty();
    assertThat(decide(ConcernDecision.SECTION_42_ENQUIRY)).isEmpty();
    assertThat(concern.planned(RESPONSE)).isEmpty();
    assertThat(concern.fedBack(true, TODAY)).isEmpty();
    assertThat(concern.concluded(NOW)).isEmpty();
    assertThat(concern.stage()).isEqualTo(Stage.CONCLUDED);
    assertThat(concern.isOpen()).isFalse();
  }

  @Test
  void no_further_action_needs_no_plan() {
    gather();
    decide(ConcernDecision.NO_FURTHER_ACTION);
    assertThat(concern.fedBack(false, null)).isEmpty();
    assertThat(concern.concluded(NOW)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ConcernDecision.class,
      names = {"SECTION_42_ENQUIRY", "OTHER_ENQUIRY", "OTHER_ACTION"})
  void every_other_decision_needs_a_plan_before_feedback(ConcernDecision decision) {
    gather();
    decide(decision);
    assertThat(concern.fedBack(true, TODAY)).isPresent();
    assertThat(concern.stage()).isEqualTo(Stage.DECIDED);
  }

  @Test
  void it_goes_back_for_more_information_as_often_as_needed() {
    gather();
    assertThat(concern.returned()).isEmpty();
    assertThat(concern.stage()).isEqualTo(Stage.RAISED);
    gather();
    assertThat(concern.returned()).isEmpty();
    gather();
    assertThat(decide(ConcernDecision.OTHER_ACTION)).isEmpty();
  }

  @Test
  void no_step_is_taken_before_its_turn() {
    List<Function<Concern, Optional<Refusal>>> tooEarly =
        List.of(
            c -> c.returned(),
            c -> c.decided(MET, ConcernDecision.SECTION_42_ENQUIRY, "sue", NOW),
            c -> c.planned(RESPONSE),
            c -> c.fedBack(true, TODAY),
            c -> c.concluded(NOW));
    tooEarly.forEach(step -> assertThat(step.apply(concern)).isPresent());
    assertThat(concern.stage()).isEqualTo(Stage.RAISED);
    assertThat(concern.decision()).isNull();
  }

  @Test
  void no_step_is_taken_twice() {
    gather();
    assertThat(gather()).isPresent();
    decide(ConcernDecision.OTHER_ENQUIRY);
    assertThat(decide(ConcernDecision.NO_FURTHER_ACTION)).isPresent();
    assertThat(concern.decision()).isEqualTo(ConcernDecision.OTHER_ENQUIRY);
    concern.planned(RESPONSE);
    assertThat(concern.planned(RESPONSE)).isPresent();
    concern.fedBack(true, TODAY);
    assertThat(concern.fedBack(true, TODAY)).isPresent();
    concern.concluded(NOW);
    assertThat(concern.concluded(NOW)).isPresent();
  }

  @Test
  void a_refused_decision_changes_nothing() {
    gather();
    assertThat(concern.decided(MET, ConcernDecision.NO_FURTHER_ACTION, "sue", NOW)).isPresent();
    assertThat(concern.stage()).isEqualTo(Stage.GATHERED);
    assertThat(concern.decision()).isNull();
  }

  @Test
  void gathering_without_agreement_or_a_reason_changes_nothing() {
    assertThat(concern.gathered(new Gathering(Consent.DOES_NOT_AGREE, null, false, "pat", NOW)))
        .isPresent();
    assertThat(concern.gatheredBy()).isNull();
  }

  @Test
  void an_enquiry_says_who_helps_the_person() {
    gather();
    decide(ConcernDecision.OTHER_ENQUIRY);
    var nobody = new Response(Lead.NHS, TODAY, null, true, true, false);
    assertThat(concern.planned(nobody))
        .hasValueSatisfying(refusal -> assertThat(refusal.field()).isEqualTo("support"));
  }

  @Test
  void an_enquiry_about_somebody_with_difficulty_needs_an_advocate_or_a_helper() {
    concern.gathered(new Gathering(Consent.AGREES, null, true, "pat", NOW));
    decide(ConcernDecision.SECTION_42_ENQUIRY);
    assertThat(concern.planned(RESPONSE))
        .hasValueSatisfying(refusal -> assertThat(refusal.reason()).contains("s.68"));
    assertThat(concern.stage()).isEqualTo(Stage.DECIDED);
  }

  @Test
  void other_action_says_nothing_of_advocates() {
    concern.gathered(new Gathering(Consent.AGREES, null, true, "pat", NOW));
    decide(ConcernDecision.OTHER_ACTION);
    assertThat(concern.planned(new Response(Lead.OTHER, TODAY, null, false, false, false)))
        .isEmpty();
  }

  @Test
  void feedback_has_a_day_and_not_one_before_the_concern_was_received() {
    gather();
    decide(ConcernDecision.NO_FURTHER_ACTION);
    assertThat(concern.fedBack(true, null)).isPresent();
    assertThat(concern.fedBack(true, TODAY.minusDays(1)))
        .hasValueSatisfying(refusal -> assertThat(refusal.field()).isEqualTo("feedbackOn"));
    assertThat(concern.fedBack(true, TODAY)).isEmpty();
  }

  @Test
  void it_can_be_overtaken_at_any_step_and_only_once() {
    gather();
    assertThat(concern.overtaken(Overtaking.DIED, Settlement.SAFEGUARDING_ADULTS_REVIEW, NOW))
        .isEmpty();
    assertThat(concern.isOpen()).isFalse();
    assertThat(concern.overtaken(Overtaking.DIED, Settlement.NOTHING_FURTHER, NOW)).isPresent();
  }

  @Test
  void a_death_is_not_handed_to_another_council() {
    assertThat(concern.overtaken(Overtaking.DIED, Settlement.HANDED_OVER, NOW)).isPresent();
    assertThat(concern.isOpen()).isTrue();
  }

  @Test
  void a_reason_is_kept_only_where_the_person_does_not_agree() {
    var agrees = new Gathering(Consent.AGREES, ReasonToGoOn.COERCION, false, "pat", NOW);
    assertThat(agrees.kept().reason()).isNull();
    var refuses = new Gathering(Consent.DOES_NOT_AGREE, ReasonToGoOn.COERCION, false, "pat", NOW);
    assertThat(refuses.kept()).isEqualTo(refuses);
  }

  @Test
  void a_wrong_day_of_receipt_is_corrected() {
    assertThat(concern.receivedOnCorrected(TODAY.minusDays(4), TODAY)).isEmpty();
    assertThat(concern.receivedOn()).isEqualTo(TODAY.minusDays(4));
    assertThat(concern.raisedBy()).isEqualTo("pat");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23", "2026-11-24", "2015-03-31"})
  void it_was_not_received_after_it_was_recorded_nor_before_the_act(LocalDate day) {
    assertThat(concern.receivedOnCorrected(day, TODAY))
        .hasValueSatisfying(refusal -> assertThat(refusal.field()).isEqualTo("receivedOn"));
    assertThat(concern.receivedOn()).isEqualTo(TODAY);
  }
}
