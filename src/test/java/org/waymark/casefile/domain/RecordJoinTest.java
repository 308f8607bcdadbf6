package org.waymark.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.JoinedRecords.Compared;
import org.waymark.casefile.OtherName;
import org.waymark.casefile.OtherPhone;
import org.waymark.casefile.PersonDetails;

/** What one record says once another was joined with it, and after they were taken apart. */
class RecordJoinTest {

  private static final PersonDetails KEPT =
      PersonDetails.named("Shanthi", "Pereira")
          .dateOfBirth(LocalDate.of(1942, 6, 28))
          .phone("01632 960111")
          .alerts("One dog")
          .build();
  private static final PersonDetails OTHER =
      PersonDetails.named("Shanti", "Perera")
          .dateOfBirth(LocalDate.of(2026, 6, 28))
          .nhsNumber("9997301005")
          .phone("07700 900123")
          .email("s@example.org")
          .alerts("Steep stairs")
          .build();

  @Test
  void what_only_one_says_is_taken_and_where_both_do_the_kept_record_stands() {
    var joined = RecordJoin.joined(KEPT, OTHER, Map.of());
    assertThat(joined.lastName()).isEqualTo("Pereira");
    assertThat(joined.dateOfBirth()).isEqualTo(LocalDate.of(1942, 6, 28));
    assertThat(joined.nhsNumber()).isEqualTo("9997301005");
    assertThat(joined.email()).isEqualTo("s@example.org");
  }

  @Test
  void names_and_numbers_that_give_way_stay_as_others_and_hazards_of_both_stay() {
    var joined = RecordJoin.joined(KEPT, OTHER, Map.of());
    assertThat(joined.otherNames())
        .containsExactly(new OtherName(OtherName.Kind.ALIAS, "Shanti", "Perera"));
    assertThat(joined.otherPhones()).containsExactly(new OtherPhone("07700 900123", null));
    assertThat(joined.alerts()).isEqualTo("One dog\nSteep stairs");
  }

  @Test
  void what_is_chosen_of_the_other_record_takes_the_place() {
    var joined = RecordJoin.joined(KEPT, OTHER, Map.of("name", "other", "phone", "other"));
    assertThat(joined.lastName()).isEqualTo("Perera");
    assertThat(joined.phone()).isEqualTo("07700 900123");
    assertThat(joined.otherNames())
        .containsExactly(new OtherName(OtherName.Kind.ALIAS, "Shanthi", "Pereira"));
    assertThat(joined.otherPhones()).containsExactly(new OtherPhone("01632 960111", null));
  }

  @Test
  void one_number_written_in_two_ways_is_one_number() {
    for (String written : List.of("01632960111", "+44 1632 960111", "+44 (0)1632 960111")) {
      var other = OTHER.but().phone(written).build();
      assertThat(RecordJoin.joined(KEPT, other, Map.of()).otherPhones()).as(written).isEmpty();
    }
  }

  @Test
  void whether_the_person_has_died_is_never_taken_for_granted() {
    var dead =
        OTHER.but().dateOfBirth(KEPT.dateOfBirth()).dateOfDeath(LocalDate.of(2026, 11, 1)).build();
    assertThat(RecordJoin.problems(KEPT, dead, Map.of()))
        .extracting(FieldProblem::field)
        .containsExactly("dateOfDeath");
    assertThat(RecordJoin.problems(KEPT, dead, Map.of("dateOfDeath", "kept"))).isEmpty();
    assertThat(RecordJoin.joined(KEPT, dead, Map.of("dateOfDeath", "kept")).dateOfDeath()).isNull();
    assertThat(RecordJoin.joined(KEPT, dead, Map.of("dateOfDeath", "other")).dateOfDeath())
        .isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(RecordJoin.joined(dead, KEPT, Map.of("dateOfDeath", "other")).dateOfDeath())
        .isNull();
  }

  @Test
  void birthdays_and_numbers_that_differ_are_chosen_too_and_choices_are_of_parts_there_are() {
    assertThat(RecordJoin.problems(KEPT, OTHER, Map.of("hat", "kept", "name", "foo")))
        .extracting(FieldProblem::field)
        .containsExactlyInAnyOrder("dateOfBirth", "hat", "name");
    assertThat(RecordJoin.problems(KEPT, OTHER, Map.of("dateOfBirth", "kept"))).isEmpty();
  }

  @Test
  void the_comparison_tells_what_differs_and_leaves_out_what_neither_says() {
    assertThat(RecordJoin.compare(KEPT, OTHER))
        .filteredOn(Compared::differ)
        .extracting(Compared::part)
        .containsExactly("name", "dateOfBirth", "phone");
    assertThat(RecordJoin.compare(KEPT, OTHER))
        .extracting(Compared::part)
        .contains("nhsNumber", "email")
        .doesNotContain("gender", "advanceCarePlan");
  }

  @Test
  void apart_again_the_record_says_what_it_said_before() {
    var after = RecordJoin.joined(KEPT, OTHER, Map.of("name", "other"));
    assertThat(RecordJoin.apart(KEPT, after, after)).isEqualTo(KEPT);
  }

  @Test
  void what_was_written_since_stays_when_they_are_taken_apart() {
    var after = RecordJoin.joined(KEPT, OTHER, Map.of());
    var since =
        after
            .but()
            .alerts("One dog\nSteep stairs\nKey safe")
            .nhsNumber("9997301013")
            .gender("Woman")
            .build();
    var apart = RecordJoin.apart(KEPT, after, since);
    assertThat(apart.alerts()).isEqualTo("One dog\nSteep stairs\nKey safe");
    assertThat(apart.nhsNumber()).isEqualTo("9997301013");
    assertThat(apart.gender()).isEqualTo("Woman");
    assertThat(apart.email()).as("brought by the other record").isNull();
  }
}
