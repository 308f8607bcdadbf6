package org.waymark.casefile.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.casefile.Address;
import org.waymark.casefile.CommunicationNeeds;
import org.waymark.casefile.CommunicationNeeds.LetterFormat;
import org.waymark.casefile.DateOfDeathRecorded;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.LikelyDuplicate;
import org.waymark.casefile.OtherName;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.Readings;
import org.waymark.casefile.support.CaseFileTest;
import org.waymark.casefile.support.TestNhsNumbers;

class PeopleTest extends CaseFileTest {

  @Autowired Readings readings;

  @Test
  void everything_that_is_known_is_kept() {
    var details =
        PersonDetails.named("Zoë", "O'Neill")
            .preferredName("Zo")
            .otherNames(
                List.of(
                    OtherName.previousLastName("Test"),
                    new OtherName(OtherName.Kind.ALIAS, "Bo", null)))
            .dateOfBirth(LocalDate.of(1941, 3, 7))
            .dateOfBirthEstimated(true)
            .nhsNumber(TestNhsNumbers.next())
            .gender("Female")
            .ethnicity("White British")
            .address(new Address("1 Test Street", "Flat 2", "Testham", "Testshire", "sw1a1aa"))
            .phone("020 7946 0000")
            .email("zoe@example.org")
            .communication(
                new CommunicationNeeds("Polish", true, LetterFormat.BRAILLE, "Lip-reads"))
            .alerts("Dog in the garden")
            .gpPracticeCode("A12345")
            .ordinaryResidence("Testshire")
            .dateOfDeath(LocalDate.of(2026, 11, 1))
            .build();
    assertThat(people.read(onFile(details), "test"))
        .get()
        .extracting(PersonView::details)
        .isEqualTo(details);
  }

  @Test
  void a_bare_last_name_is_kept() {
    var details = PersonDetails.named(null, "Unknown" + letters()).build();
    assertThat(people.read(onFile(details), "test").orElseThrow().details()).isEqualTo(details);
  }

  @Test
  void bad_details_are_refused_and_nothing_is_kept() {
    var before = jdbc.queryForObject("select count(*) from person", Long.class);
    var outcome = people.create(PersonDetails.named("Ann", "Test").nhsNumber("9999999999").build());
    assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
    assertThat(jdbc.queryForObject("select count(*) from person", Long.class)).isEqualTo(before);
  }

  @Test
  void a_correction_keeps_what_the_record_said_and_why_it_changed() {
    var first = PersonDetails.named("Ann", "Test" + letters()).build();
    var person = onFile(first);
    var second = first.but().phone("020 7946 0001").build();
    people.correct(person, second, "New number given by her daughter");
    assertThat(people.read(person, "test").orElseThrow().details()).isEqualTo(second);
    assertThat(people.corrections(person))
        .singleElement()
        .satisfies(
            correction -> {
              assertThat(correction.before()).isEqualTo(first);
              assertThat(correction.reason()).isEqualTo("New number given by her daughter");
              assertThat(correction.by()).isEqualTo("practitioner");
              assertThat(correction.at()).isEqualTo(clock.instant());
            });
  }

  @Test
  void a_correction_that_changes_nothing_leaves_no_trace() {
    var details = PersonDetails.named("Ann", "Test" + letters()).build();
    var person = onFile(details);
    people.correct(person, details, "Looked again");
    assertThat(people.corrections(person)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\0"})
  void a_correction_without_a_readable_reason_is_refused(String reason) {
    var person = somebody();
    var outcome = people.correct(person, PersonDetails.named("Ann", "Other").build(), reason);
    assertThat(((Outcome.Invalid) outcome).problems())
        .extracting(FieldProblem::field)
        .containsExactly("reason");
    assertThat(people.corrections(person)).isEmpty();
  }

  @Test
  void nobody_is_corrected_who_is_not_on_file() {
    var outcome =
        people.correct(UUID.randomUUID(), PersonDetails.named("Ann", "Test").build(), "why");
    assertThat(((Outcome.Invalid) outcome).problems())
        .extracting(FieldProblem::field)
        .containsExactly("id");
  }

  @Test
  void the_first_date_of_death_is_made_known() {
    var details = PersonDetails.named("Ann", "Test" + letters()).build();
    var person = onFile(details);
    people.correct(person, details.but().dateOfDeath(TODAY).build(), "Told by the GP");
    people.correct(person, details.but().dateOfDeath(TODAY.minusDays(1)).build(), "Certificate");
    assertThat(events.all())
        .filteredOn(e -> e instanceof DateOfDeathRecorded died && died.personId().equals(person))
        .containsExactly(new DateOfDeathRecorded(person, TODAY));
  }

  @Test
  void likely_duplicates_come_likeliest_first_with_their_reasons() {
    var last = "Dup" + letters();
    var born = LocalDate.of(1950, 4, 5);
    var exact = onFile(PersonDetails.named("William", last).dateOfBirth(born).build());
    var swapped =
        onFile(PersonDetails.named("Bill", last).dateOfBirth(LocalDate.of(1950, 5, 4)).build());
    onFile(PersonDetails.named("Agatha", last).dateOfBirth(LocalDate.of(1988, 12, 30)).build());
    var found =
        people.likelyDuplicates(PersonDetails.named("William", last).dateOfBirth(born).build());
    assertThat(found).extracting(d -> d.person().id()).containsExactly(exact, swapped);
    assertThat(found.get(0).reasons()).containsExactly("Same name", "Same date of birth");
  }

  @Test
  void an_nhs_number_with_a_wrong_digit_finds_its_owner() {
    var number = TestNhsNumbers.next();
    var last = "Num" + letters();
    var person = onFile(PersonDetails.named("Ann", last).nhsNumber(number).build());
    var wrong = number.substring(0, 9) + (char) ('0' + (number.charAt(9) - '0' + 1) % 10);
    assertThat(people.likelyDuplicates(PersonDetails.named("A", last).nhsNumber(wrong).build()))
        .extracting(d -> d.person().id())
        .containsExactly(person);
  }

  @Test
  void corrected_details_are_what_people_are_found_by() {
    var before = "Before" + letters();
    var after = "After" + letters();
    var person = onFile(PersonDetails.named("Ann", before).build());
    people.correct(person, PersonDetails.named("Ann", after).build(), "Misheard");
    assertThat(people.search(before, 10)).isEmpty();
    assertThat(people.search(after, 10)).extracting(PersonView::id).containsExactly(person);
  }

  @Test
  void of_a_restricted_duplicate_named_exactly_a_contact_is_told_that_it_exists() {
    var last = "Hidden" + letters();
    var born = LocalDate.of(1976, 11, 23);
    var number = TestNhsNumbers.next();
    var person =
        onFile(PersonDetails.named("Ann", last).dateOfBirth(born).nhsNumber(number).build());
    restrictTo("somebody-else", person);
    for (var exact :
        List.of(
            PersonDetails.named("Ann", last).dateOfBirth(born).build(),
            PersonDetails.named("Zoe", "Else").nhsNumber(number).build())) {
      assertThat(people.likelyDuplicatesBeforeFiling(exact))
          .containsExactly(
              new LikelyDuplicate(
                  PersonView.masked(person),
                  40,
                  List.of("A restricted record may be about the same person: ask a manager"),
                  false));
      assertThat(people.likelyDuplicates(exact)).isEmpty();
    }
  }

  @Test
  void a_restricted_duplicate_cannot_be_guessed_bit_by_bit() {
    var last = "Guessed" + letters();
    var born = LocalDate.of(1976, 11, 23);
    var number = TestNhsNumbers.next();
    var home = new Address("1 Test Street", null, null, null, "ZZ99 4GS");
    var person =
        onFile(
            PersonDetails.named("Ann", last)
                .dateOfBirth(born)
                .nhsNumber(number)
                .address(home)
                .build());
    restrictTo("somebody-else", person);
    var wrongDigit = number.substring(0, 9) + (char) ('0' + (number.charAt(9) - '0' + 1) % 10);
    for (var guess :
        List.of(
            PersonDetails.named("Ann", last).address(home),
            PersonDetails.named("A", last).dateOfBirth(born),
            PersonDetails.named("Ann", last).dateOfBirth(LocalDate.of(1976, 11, 1)),
            PersonDetails.named("Ann", last).dateOfBirth(born).dateOfBirthEstimated(true),
            PersonDetails.named("Ann", last).nhsNumber(wrongDigit))) {
      assertThat(people.likelyDuplicatesBeforeFiling(guess.build())).isEmpty();
    }
    assertThat(readings.of(person, null, 20))
        .extracting(Readings.Reading::kind, Readings.Reading::purpose)
        .isNotEmpty()
        .containsOnly(tuple("refused", "likely-duplicates"));
  }

  @Test
  void nothing_known_finds_nobody() {
    assertThat(people.likelyDuplicates(PersonDetails.named(null, null).build())).isEmpty();
  }

  @Test
  void people_are_found_by_the_start_of_each_word_of_their_name() {
    var last = "Search" + letters();
    var person = onFile(PersonDetails.named("Margaret", last).build());
    assertThat(people.search("marg " + last.substring(0, last.length() - 1), 10))
        .extracting(PersonView::id)
        .containsExactly(person);
    assertThat(people.search("Peggy " + last, 10))
        .extracting(PersonView::id)
        .containsExactly(person);
    assertThat(people.search("George " + last, 10)).isEmpty();
  }

  @Test
  void people_are_found_by_number_postcode_and_case() {
    var number = TestNhsNumbers.next();
    var home = new Address("1 Test Street", null, null, null, "ZZ99 1ZA");
    var person = onFile(PersonDetails.named("Ann", "Test").nhsNumber(number).address(home).build());
    var reference = cases.open("REF", person, TODAY, "team-north");
    assertThat(people.search(number.substring(0, 3) + " " + number.substring(3), 10))
        .extracting(PersonView::id)
        .containsExactly(person);
    assertThat(people.search("zz991za", 10)).extracting(PersonView::id).contains(person);
    assertThat(people.search(reference.toLowerCase(), 10))
        .extracting(PersonView::id)
        .containsExactly(person);
  }

  @Test
  void signs_that_mean_something_to_the_database_find_nobody() {
    assertThat(people.search("%%", 10)).isEmpty();
    assertThat(people.search("__", 10)).isEmpty();
    assertThat(people.search("REF-1999-000001", 10)).isEmpty();
    assertThat(people.search(" ", 10)).isEmpty();
  }

  @Test
  void a_restricted_person_is_found_by_nothing() {
    var last = "Masked" + letters();
    var number = TestNhsNumbers.next();
    var home = new Address("1 Test Street", null, null, null, "ZZ99 4MX");
    var person = onFile(PersonDetails.named("Ann", last).nhsNumber(number).address(home).build());
    var reference = cases.open("REF", person, TODAY, "team-north");
    restrictTo("somebody-else", person);
    for (var typed : List.of(last, "Ann " + last, number, last + " ZZ99 4MX", reference)) {
      assertThat(people.search(typed, 10)).as(typed).isEmpty();
    }
    user.as("somebody-else", "practitioners");
    assertThat(people.search(last, 10)).extracting(PersonView::id).containsExactly(person);
  }

  @Test
  void a_restricted_record_is_not_corrected_by_others() {
    var person = somebody();
    restrictTo("somebody-else", person);
    var outcome = people.correct(person, PersonDetails.named("Ann", "Test").build(), "why");
    assertThat(outcome).isInstanceOf(Outcome.NotAllowed.class);
  }
}
