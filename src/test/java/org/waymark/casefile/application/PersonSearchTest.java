package org.waymark.casefile.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.casefile.Address;
import org.waymark.casefile.PeopleSearch;
import org.waymark.casefile.PeopleSearch.Found;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.support.CaseFileTest;
import org.waymark.casefile.support.TestNhsNumbers;

/** What people type when they look for somebody, right or nearly right. */
class PersonSearchTest extends CaseFileTest {

  @Autowired PeopleSearch search;

  @Test
  void a_misspelt_name_finds_who_is_meant() {
    var person = named("Gwendolyn", "Featherstonehaugh");
    assertThat(found("gwendolin featherstonhaugh")).contains(person);
    assertThat(found("Fetherstonehaugh")).contains(person);
    assertThat(found("Gwendoyln Featherstonehaugh")).contains(person);
  }

  @Test
  void a_name_that_begins_with_another_letter_but_sounds_the_same_is_found() {
    var person = named("Katharine", "Philpottson");
    assertThat(found("Catherine Filpotson")).contains(person);
  }

  @Test
  void near_misses_are_told_from_names_that_fit() {
    named("Ottoline", "Quennellworth");
    assertThat(search.find("Ottoline Quennellworth", false, 10).similar()).isFalse();
    assertThat(search.find("Otoline Quenelworth", false, 10).similar()).isTrue();
  }

  @Test
  void near_misses_are_shown_beside_the_exact_where_that_is_asked_for() {
    var one = named("Isolde", "Zwicklbauer");
    var other = named("Isolde", "Zwiklbauer");
    assertThat(found("isolde zwicklbauer")).containsExactly(one);
    assertThat(ids(search.find("isolde zwicklbauer", true, 10)))
        .containsExactlyInAnyOrder(one, other);
  }

  @Test
  void a_name_unlike_any_on_file_finds_nobody() {
    named("Perpetua", "Xanthopoulou");
    assertThat(search.find("Xylophonist", false, 10)).isEqualTo(new Found(List.of(), false, false));
  }

  @Test
  void a_date_of_birth_is_read_day_first_however_it_is_written() {
    var person = onFile(PersonDetails.named("Ann", "Born").dateOfBirth(day(1931, 4, 3)).build());
    var exchanged = onFile(PersonDetails.named("Ann", "Born").dateOfBirth(day(1931, 3, 4)).build());
    for (var typed :
        List.of(
            "3/4/1931",
            "03/04/1931",
            "03.04.1931",
            "3-4-1931",
            "03 04 1931",
            "3/4/31",
            "1931-04-03",
            "3 April 1931",
            "3rd apr 1931",
            "3-Apr-1931",
            "3-APR-1931",
            "3-Apr-31",
            "3 Apr 31",
            "3 April '31",
            "3rd of April, 1931",
            "April 3 1931",
            "Friday 3 April 1931",
            "Fri 3 Apr 1931",
            "1931/4/3",
            "03041931",
            "3\u00A0April\u20091931",
            "3\u201104\u20131931",
            "\u200E03/04/1931\u200E")) {
      assertThat(found(typed)).as(typed).contains(person).doesNotContain(exchanged);
    }
  }

  @Test
  void a_person_called_like_a_day_or_a_month_is_found_with_a_date() {
    var last = "Calendar" + letters();
    var sunday = onFile(PersonDetails.named("Sunday", last).dateOfBirth(day(1931, 4, 3)).build());
    var may = onFile(PersonDetails.named("May", last).dateOfBirth(day(1931, 4, 3)).build());
    assertThat(found(last + " Sunday 3 April 1931")).containsExactly(sunday);
    assertThat(found(last + " May 03.04.31")).containsExactly(may);
    assertThat(found("May " + last)).containsExactly(may);
    assertThat(found("3/4/1931 May " + last)).containsExactly(may);
  }

  @Test
  void a_number_or_postcode_is_found_whatever_blanks_and_dashes_it_has() {
    var number = TestNhsNumbers.next();
    var home = new Address("1 Test Street", null, null, null, "ZZ99 5QX");
    var person =
        onFile(PersonDetails.named("Nora", "Nbsp").nhsNumber(number).address(home).build());
    for (var between :
        List.of(
            " ", "-", "\u00A0", "\u2009", "\u202F", "\u200B", "\u2011", "\u2013", "\u2212", " - ",
            "\t", "\u3000", "")) {
      var written =
          number.substring(0, 3) + between + number.substring(3, 6) + between + number.substring(6);
      assertThat(found(written)).as(written).containsExactly(person);
      assertThat(found("\uFEFF" + written + "\u200E")).as(written).containsExactly(person);
      if (between.length() <= 1) {
        assertThat(found("nora\u00A0nbsp ZZ99" + between + "5QX")).containsExactly(person);
      }
    }
    assertThat(found("=\"" + number + "\"")).containsExactly(person);
  }

  @Test
  void a_likely_duplicate_is_found_by_a_number_with_odd_blanks() {
    var number = TestNhsNumbers.next();
    var person = onFile(PersonDetails.named("Dora", "Duplicateson").nhsNumber(number).build());
    for (var written :
        List.of(
            number.substring(0, 3)
                + "\u00A0"
                + number.substring(3, 6)
                + "\u202F"
                + number.substring(6),
            "\u200B" + number + "\uFEFF",
            number.substring(0, 3) + "\u2013" + number.substring(3))) {
      var details = PersonDetails.named("Other", "Name" + letters()).nhsNumber(written).build();
      assertThat(people.likelyDuplicates(details))
          .extracting(found -> found.person().id())
          .contains(person);
    }
  }

  @Test
  void a_date_that_does_not_exist_finds_nobody() {
    assertThat(found("31/02/1931")).isEmpty();
    assertThat(found("1931-13-01")).isEmpty();
  }

  @Test
  void a_name_with_a_date_of_birth_tells_namesakes_apart() {
    var last = "Namesake" + letters();
    var older = onFile(PersonDetails.named("Ann", last).dateOfBirth(day(1930, 1, 2)).build());
    onFile(PersonDetails.named("Ann", last).dateOfBirth(day(1960, 1, 2)).build());
    assertThat(found("ann " + last + " 2/1/1930")).containsExactly(older);
    assertThat(found("2 January 1930 " + last)).containsExactly(older);
    assertThat(found(last + " 2/1/1931")).isEmpty();
  }

  @Test
  void a_name_with_a_postcode_or_an_nhs_number_must_fit_both() {
    var last = "Together" + letters();
    var number = TestNhsNumbers.next();
    var home = new Address("1 Test Street", null, null, null, "ZZ99 2ZA");
    var person = onFile(PersonDetails.named("Ann", last).nhsNumber(number).address(home).build());
    onFile(PersonDetails.named("Ann", last).build());
    assertThat(found(last + " zz992za")).containsExactly(person);
    assertThat(found(number + " " + last)).containsExactly(person);
    assertThat(found("Nobody" + letters() + " " + number)).isEmpty();
  }

  @Test
  void more_than_are_shown_are_said_to_be_more() {
    var last = "Many" + letters();
    for (int i = 0; i < 3; i++) {
      named("Ann", last);
    }
    assertThat(search.find(last, false, 2).more()).isTrue();
    assertThat(search.find(last, false, 2).people()).hasSize(2);
    assertThat(search.find(last, false, 3).more()).isFalse();
  }

  @Test
  void nothing_and_too_much_find_nobody() {
    assertThat(found(" ")).isEmpty();
    assertThat(search.find(null, false, 10).people()).isEmpty();
    assertThat(found("a".repeat(PeopleSearch.LONGEST + 1))).isEmpty();
    assertThat(found("'; drop table person; --")).isEmpty();
  }

  @Test
  void a_hidden_record_has_no_part_in_near_misses() {
    var person = named("Hildegunde", "Brackenreidge");
    restrictTo("somebody-else", person);
    assertThat(search.find("Hildegund Brakenridge", false, 10))
        .isEqualTo(new Found(List.of(), false, false));
  }

  @Test
  void people_who_were_on_file_before_get_the_keys_of_near_misses() throws Exception {
    var person =
        onFile(PersonDetails.named("Kassandra", "Phelpstead").dateOfBirth(day(1925, 6, 7)).build());
    jdbc.update("delete from person_match_key where key like 's:%' or key like 'b:%'");
    assertThat(found("Cassandra Felpsted")).isEmpty();
    assertThat(found("7/6/1925")).isEmpty();
    migrateAgain("036");
    assertThat(found("Cassandra Felpsted")).containsExactly(person);
    assertThat(found("7/6/1925")).contains(person);
  }

  private UUID named(String first, String last) {
    return onFile(PersonDetails.named(first, last).build());
  }

  private List<UUID> found(String typed) {
    return ids(search.find(typed, false, 50));
  }

  private static List<UUID> ids(Found found) {
    return found.people().stream().map(PersonView::id).toList();
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }
}
