package org.waymark.casefile.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.casefile.JoinedRecords;
import org.waymark.casefile.LikelyDuplicate;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.PeopleSearch;
import org.waymark.casefile.PeopleSearch.Found;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.Readings;
import org.waymark.casefile.Readings.Reading;
import org.waymark.casefile.support.CaseFileTest;

/** A record that somebody may not see changes nothing of what they find, and each try is logged. */
class HiddenRecordsTest extends CaseFileTest {

  @Autowired PeopleSearch search;
  @Autowired JoinedRecords joined;
  @Autowired Readings readings;

  private final String last = "Veil" + letters();

  @Test
  void a_hidden_record_counts_neither_among_the_shown_nor_as_one_more() {
    var shown = named("Ann");
    hide(named("Ann"));
    hide(named("Ann"));
    assertThat(search.find("Ann " + last, false, 1))
        .isEqualTo(new Found(List.of(view(shown)), false, false));
  }

  @Test
  void a_hidden_record_that_fits_exactly_does_not_keep_near_misses_away() {
    var near = onFile(PersonDetails.named("Gwendolyn", "Feathers" + last).build());
    var exact = onFile(PersonDetails.named("Gwendolin", "Feathers" + last).build());
    hide(exact);
    assertThat(search.find("Gwendolin Feathers" + last, false, 10))
        .isEqualTo(new Found(List.of(view(near)), true, false));
  }

  @Test
  void a_hidden_duplicate_takes_no_place_among_the_likely_ones() {
    var shown = named("Ann");
    var told = PersonDetails.named("Ann", last).build();
    var before = people.likelyDuplicates(told);
    for (int i = 0; i < 25; i++) {
      hide(named("Ann"));
    }
    assertThat(people.likelyDuplicates(told)).isEqualTo(before);
    assertThat(before).extracting(it -> it.person().id()).containsExactly(shown);
  }

  @Test
  void each_search_that_fits_a_hidden_record_is_logged_as_refused() {
    var person = onFile(PersonDetails.named("Ann", last).dateOfBirth(day()).build());
    hide(person);
    search.find(last, false, 10);
    search.find("Anne " + last, false, 10);
    search.find("Zachariah " + last, false, 10);
    people.likelyDuplicates(PersonDetails.named("Ann", last).build());
    assertThat(readings.of(person, null, 10))
        .extracting(Reading::userId, Reading::kind, Reading::purpose)
        .containsExactly(
            tuple("practitioner", "refused", "likely-duplicates"),
            tuple("practitioner", "refused", "search"),
            tuple("practitioner", "refused", "search"));
  }

  @Test
  void a_record_joined_into_a_hidden_one_is_hidden_by_either_of_its_names() {
    var other = onFile(PersonDetails.named("Ann", "Former" + last).build());
    var kept = named("Ann");
    assertThat(joined.join(kept, other, Map.of("name", "kept"), "The same person"))
        .isInstanceOf(Outcome.Done.class);
    var reference = cases.open("REF", kept, TODAY, "team-north");
    hide(kept);
    for (var typed : List.of(last, "Former" + last, reference)) {
      assertThat(search.find(typed, true, 10).people()).as(typed).isEmpty();
    }
    assertThat(people.likelyDuplicates(PersonDetails.named("Ann", "Former" + last).build()))
        .isEmpty();
    assertThat(readings.of(kept, null, 10))
        .filteredOn(it -> it.kind().equals("refused"))
        .extracting(Reading::personId)
        .hasSize(4)
        .containsOnly(kept);
  }

  @Test
  void during_emergency_access_the_record_is_found_and_afterwards_no_more() {
    var person = named("Ann");
    hide(person);
    restrictions.openInEmergency(person, "Found on the floor, the key safe code is needed");
    assertThat(ids(last)).containsExactly(person);
    clock.advance(Duration.ofHours(4));
    assertThat(ids(last)).isEmpty();
  }

  @Test
  void the_system_itself_files_nobody_a_second_time() {
    var person = onFile(PersonDetails.named("Ann", last).dateOfBirth(day()).build());
    hide(person);
    user.as("waymark");
    assertThat(
            people.likelyDuplicatesBeforeFiling(
                PersonDetails.named("Ann", last).dateOfBirth(day()).build()))
        .extracting(LikelyDuplicate::person)
        .containsExactly(view(person));
  }

  private UUID named(String first) {
    return onFile(PersonDetails.named(first, last).build());
  }

  private void hide(UUID person) {
    restrictTo("practitioner-2", person);
  }

  private PersonView view(UUID person) {
    return people.read(person, "test").orElseThrow();
  }

  private List<UUID> ids(String typed) {
    return search.find(typed, false, 10).people().stream().map(PersonView::id).toList();
  }

  private static LocalDate day() {
    return LocalDate.of(1941, 3, 7);
  }
}
