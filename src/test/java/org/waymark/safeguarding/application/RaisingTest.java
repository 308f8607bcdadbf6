package org.waymark.safeguarding.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.safeguarding.application.SafeguardingFixture.TODAY;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.safeguarding.RaiseConcern;

class RaisingTest {

  private static final UUID PERSON = UUID.randomUUID();

  private final SafeguardingFixture fixture = new SafeguardingFixture();
  private final String referral = fixture.cases.open("REF", PERSON, TODAY, "team-north");

  private RaiseConcern from(String occurrence) {
    return new RaiseConcern(referral, occurrence, null, "pat", TODAY);
  }

  @Test
  void a_concern_gets_its_own_case_about_the_same_person_in_the_same_team() {
    var reference = fixture.raising.raise(from("task-1"));
    assertThat(reference).isEqualTo("SAF-2026-000001");
    assertThat(fixture.cases.find(reference))
        .hasValueSatisfying(
            opened -> {
              assertThat(opened.personId()).isEqualTo(PERSON);
              assertThat(opened.team()).isEqualTo("team-north");
            });
  }

  @Test
  void it_starts_its_pathway_and_counts_from_the_day_the_council_was_told() {
    var reference =
        fixture.raising.raise(new RaiseConcern(referral, "t", null, "pat", TODAY.minusDays(3)));
    assertThat(fixture.started).containsEntry(reference, TODAY.minusDays(3));
  }

  @Test
  void both_chronologies_tell_of_it() {
    var reference = fixture.raising.raise(from("task-1"));
    assertThat(fixture.kinds(reference)).containsExactly("concern-raised");
    assertThat(fixture.kinds(referral)).containsExactly("safeguarding-concern-raised");
  }

  @Test
  void the_people_who_decide_are_told_at_once() {
    var reference = fixture.raising.raise(from("task-1"));
    assertThat(fixture.outbox.notices)
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.recipient()).isEqualTo("senior-practitioners");
              assertThat(notice.kind()).isEqualTo(ConcernNotice.SAFEGUARDING_CONCERN_RAISED);
              assertThat(notice.caseReference()).isEqualTo(reference);
            });
  }

  @Test
  void the_same_occurrence_raises_one_concern_however_often_it_is_raised() {
    var first = fixture.raising.raise(from("task-1"));
    assertThat(fixture.raising.raise(from("task-1"))).isEqualTo(first);
    assertThat(fixture.started).hasSize(1);
    assertThat(fixture.kinds(referral)).hasSize(1);
    assertThat(fixture.concerns.locked).containsExactly(referral, referral);
  }

  @Test
  void another_occurrence_on_the_same_case_is_another_concern() {
    var first = fixture.raising.raise(from("task-1"));
    assertThat(fixture.raising.raise(from("task-2"))).isNotEqualTo(first);
    assertThat(fixture.raising.openFrom(referral)).hasSize(2);
  }

  @Test
  void without_an_occurrence_every_call_is_a_new_concern() {
    var first = fixture.raising.raise(from(null));
    assertThat(fixture.raising.raise(from(null))).isNotEqualTo(first);
  }

  @Test
  void a_closed_case_raises_a_concern_like_an_open_one() {
    fixture.cases.close(referral, "information-and-advice");
    var reference = fixture.raising.raise(from("task-1"));
    assertThat(fixture.started).containsKey(reference);
    assertThat(fixture.kinds(referral)).containsExactly("safeguarding-concern-raised");
  }

  @Test
  void nobody_need_be_identified_yet() {
    var unknown = fixture.cases.open("REF", null, TODAY, null);
    var reference = fixture.raising.raise(new RaiseConcern(unknown, "t", null, "waymark", null));
    assertThat(fixture.cases.find(reference).orElseThrow().personId()).isNull();
    assertThat(fixture.started).containsKey(reference);
  }

  @Test
  void a_person_who_is_named_is_not_replaced_by_the_origins() {
    var other = UUID.randomUUID();
    var reference = fixture.raising.raise(new RaiseConcern(referral, "t", other, "pat", TODAY));
    assertThat(fixture.cases.find(reference).orElseThrow().personId()).isEqualTo(other);
  }

  @Test
  void no_case_at_all_is_no_hindrance() {
    var reference = fixture.raising.raise(new RaiseConcern(null, null, null, "pat", null));
    assertThat(fixture.started).containsEntry(reference, TODAY);
    assertThat(fixture.kinds(reference)).containsExactly("concern-raised");
  }

  @Test
  void a_case_that_does_not_exist_is_no_hindrance_and_is_noted() {
    var reference =
        fixture.raising.raise(new RaiseConcern("REF-1999-999999", "t", null, "pat", TODAY));
    assertThat(fixture.started).containsKey(reference);
    assertThat(fixture.kinds("REF-1999-999999")).isEmpty();
    assertThat(fixture.chronology)
        .anySatisfy(entry -> assertThat(entry.text()).contains("was not found"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-24", "2999-01-01", "1026-11-23", "2024-11-22"})
  void a_day_that_cannot_be_right_counts_as_today(LocalDate day) {
    var reference = fixture.raising.raise(new RaiseConcern(referral, "t", null, "pat", day));
    assertThat(fixture.started).containsEntry(reference, TODAY);
  }

  @Test
  void concerns_that_ended_are_no_longer_open() {
    var reference = fixture.raising.raise(from("task-1"));
    fixture
        .concerns
        .find(reference)
        .orElseThrow()
        .overtaken(
            org.waymark.safeguarding.domain.Overtaking.DIED,
            org.waymark.safeguarding.domain.Settlement.NOTHING_FURTHER,
            fixture.clock.instant());
    assertThat(fixture.raising.openFrom(referral)).isEmpty();
  }
}
