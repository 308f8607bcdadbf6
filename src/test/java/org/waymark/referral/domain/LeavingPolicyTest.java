package org.waymark.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.referral.domain.Leaving.ToldBy;
import org.waymark.referral.domain.Leaving.Way;
import org.waymark.referral.domain.LeavingPolicy.Surroundings;

class LeavingPolicyTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 9);
  private static final Surroundings USUAL = new Surroundings(RECEIVED, TODAY, false, false);

  private static Leaving moved(LocalDate day, String council) {
    return new Leaving(Way.MOVED_AWAY, day, ToldBy.SOMEBODY_ELSE, council, "Said so.");
  }

  private static Leaving withdrawn(LocalDate day, ToldBy by, String council) {
    return new Leaving(Way.WITHDRAWN, day, by, council, "Said so.");
  }

  private static List<String> fields(Leaving leaving, Surroundings at) {
    return LeavingPolicy.refusals(leaving, at).stream().map(FieldRefusal::field).toList();
  }

  @Test
  void a_move_names_the_council_and_may_be_told_by_anybody() {
    assertThat(fields(moved(TODAY, "Westmere"), USUAL)).isEmpty();
    assertThat(fields(moved(TODAY, null), USUAL)).containsExactly("council");
  }

  @Test
  void a_move_without_its_day_may_be_one_to_come_and_ends_nothing() {
    assertThat(LeavingPolicy.refusals(moved(null, "Westmere"), USUAL))
        .singleElement()
        .satisfies(it -> assertThat(it.field()).isEqualTo("day"))
        .satisfies(it -> assertThat(it.message()).contains("is required after a move"));
    assertThat(fields(moved(null, null), USUAL)).containsExactlyInAnyOrder("day", "council");
  }

  @Test
  void until_the_day_of_a_move_this_council_stays_responsible() {
    assertThat(LeavingPolicy.refusals(moved(TODAY.plusDays(1), "Westmere"), USUAL))
        .singleElement()
        .satisfies(it -> assertThat(it.field()).isEqualTo("day"))
        .satisfies(it -> assertThat(it.message()).contains("this council is responsible"));
  }

  @Test
  void somebody_may_have_moved_before_the_contact_but_not_years_ago() {
    assertThat(fields(moved(RECEIVED.minusYears(1), "Westmere"), USUAL)).isEmpty();
    assertThat(fields(moved(RECEIVED.minusYears(1).minusDays(1), "Westmere"), USUAL))
        .containsExactly("day");
  }

  @Test
  void nobody_has_moved_away_while_councils_dispute_where_they_live() {
    Surroundings disputed = new Surroundings(RECEIVED, TODAY, true, false);
    assertThat(fields(moved(TODAY, "Westmere"), disputed)).containsExactly("what");
    assertThat(fields(withdrawn(TODAY, ToldBy.PERSON, null), disputed)).isEmpty();
  }

  @Test
  void no_move_ends_a_nearest_relatives_request_that_is_not_passed_on() {
    Surroundings waits = new Surroundings(RECEIVED, TODAY, false, true);
    assertThat(LeavingPolicy.refusals(moved(TODAY, "Westmere"), waits))
        .singleElement()
        .satisfies(it -> assertThat(it.field()).isEqualTo("what"))
        .satisfies(it -> assertThat(it.message()).contains("Pass it on first", "s.13(4)"));
    assertThat(fields(withdrawn(TODAY, ToldBy.PERSON, null), waits)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ToldBy.class,
      names = {"PERSON", "SPEAKS_FOR_THEM"})
  void the_person_or_their_attorney_or_deputy_says_it(ToldBy by) {
    assertThat(fields(withdrawn(null, by, null), USUAL)).isEmpty();
    assertThat(fields(withdrawn(RECEIVED, by, null), USUAL)).isEmpty();
  }

  @Test
  void nobody_else_withdraws_for_them() {
    assertThat(LeavingPolicy.refusals(withdrawn(TODAY, ToldBy.SOMEBODY_ELSE, null), USUAL))
        .singleElement()
        .satisfies(it -> assertThat(it.field()).isEqualTo("toldBy"))
        .satisfies(it -> assertThat(it.message()).contains("must be the person", "advocate"));
  }

  @Test
  void a_withdrawal_was_said_between_the_contact_and_today_and_names_no_council() {
    assertThat(fields(withdrawn(TODAY.plusDays(1), ToldBy.PERSON, null), USUAL))
        .containsExactly("day");
    assertThat(fields(withdrawn(RECEIVED.minusDays(1), ToldBy.PERSON, null), USUAL))
        .containsExactly("day");
    assertThat(fields(withdrawn(TODAY, ToldBy.PERSON, "Westmere"), USUAL))
        .containsExactly("council");
  }
}
