package org.waymark.casefile.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.casefile.Address;
import org.waymark.casefile.OtherName;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonDetailsBuilder;

/** Who is taken for somebody on file without anybody asked, and who is never put there unseen. */
class CertaintyTest {

  private static final LocalDate BORN = LocalDate.of(1946, 3, 2);
  private static final LocalDate UNKNOWN_DAY = LocalDate.of(1946, 1, 1);
  private static final Address HOME = new Address("14 Larch Grove", null, null, null, "WM2 4TB");
  private static final Address ELSEWHERE = new Address("2 Ash Row", null, null, null, "WM8 5UG");
  private static final String NUMBER = "9434765919";
  private static final String ANOTHER = "9434765870";

  @ParameterizedTest(name = "{0}")
  @MethodSource("certain")
  void nobody_needs_to_decide(String why, PersonDetails onFile, PersonDetails told) {
    assertThat(Collections.disjoint(MatchKeys.of(onFile), MatchKeys.toLookUp(told))).isFalse();
    assertThat(Match.between(told, onFile).certain()).isTrue();
  }

  static Stream<Arguments> certain() {
    return Stream.of(
        pair("the same name, birthday and home", home("Ann", "Test"), home("Ann", "Test")),
        pair("written otherwise", home("Zoë", "O'Brien"), home("ZOE", "o’brien")),
        pair("a title", home("Nora", "Test"), home("Mrs Nora", "Test")),
        pair("joined and apart", home("Ann", "De Souza"), home("Ann", "DeSouza")),
        pair(
            "a number on one side only",
            home("Ann", "Test").but().nhsNumber(NUMBER).build(),
            home("Ann", "Test")),
        pair(
            "called by the preferred name on file",
            home("Margaret", "Test").but().preferredName("Peggy").build(),
            home("Peggy", "Test")),
        pair(
            "a former surname that is on file",
            home("Ann", "Test")
                .but()
                .otherNames(List.of(OtherName.previousLastName("Maiden")))
                .build(),
            home("Ann", "Maiden")),
        pair("the number and the name", numbered("Ann", "Test"), numbered("Ann", "Test")),
        pair("the number and an initial", numbered("Ann", "Test"), numbered("A", "Test")),
        pair("the number and a short form", numbered("William", "Test"), numbered("Bill", "Test")),
        pair("the number and no first name", numbered("Ann", "Test"), numbered(null, "Test")),
        pair("the number and a middle name", numbered("Ann May", "Test"), numbered("Ann", "Test")),
        pair("the number and a slip", numbered("Ann", "Thornley"), numbered("Ann", "Thornly")),
        pair(
            "the number and a stand-in birthday",
            numbered("Ann", "Test").but().dateOfBirth(BORN).build(),
            numbered("Ann", "Test").but().dateOfBirth(UNKNOWN_DAY).build()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("toBeDecided")
  void somebody_decides(String why, PersonDetails onFile, PersonDetails told) {
    assertThat(Collections.disjoint(MatchKeys.of(onFile), MatchKeys.toLookUp(told))).isFalse();
    assertThat(Match.between(told, onFile).certain()).isFalse();
    assertThat(Match.between(told, onFile).worthALook()).isTrue();
  }

  static Stream<Arguments> toBeDecided() {
    return Stream.of(
        pair(
            "twins spelt almost alike",
            home("Harminder", "Twin").but().nhsNumber(NUMBER).build(),
            home("Harvinder", "Twin")),
        pair("twins of whom neither has a number", home("Marian", "Twin"), home("Marion", "Twin")),
        pair("twins that sound alike", home("Sean", "Twin"), home("Shawn", "Twin")),
        pair("twins of three letters", home("Jan", "Twin"), home("Jon", "Twin")),
        pair("twins named quite otherwise", home("Ruth", "Twin"), home("Agatha", "Twin")),
        pair("twins with one first word", home("Mary Ann", "Twin"), home("Mary Jane", "Twin")),
        pair("a double name in part", home("Mary Ann", "Twin"), home("Mary", "Twin")),
        pair(
            "twins called by one short name",
            home("Harminder", "Twin").but().preferredName("Harry").build(),
            home("Harvinder", "Twin").but().preferredName("Harry").build()),
        pair(
            "a twin called as the other is named",
            home("Harry", "Twin"),
            home("Harvinder", "Twin").but().preferredName("Harry").build()),
        pair(
            "twins of whom each has a number",
            home("Jean", "Twin").but().nhsNumber(NUMBER).build(),
            home("Joan", "Twin").but().nhsNumber(ANOTHER).build()),
        pair(
            "a twin with the number of the other",
            home("Harminder", "Twin").but().nhsNumber(NUMBER).build(),
            home("Harvinder", "Twin").but().nhsNumber(NUMBER).build()),
        pair(
            "one name and birthday, two numbers",
            home("Ann", "Test").but().nhsNumber(NUMBER).build(),
            home("Ann", "Test").but().nhsNumber(ANOTHER).build()),
        pair(
            "one digit of the number wrong",
            home("Ann", "Test").but().nhsNumber(NUMBER).build(),
            home("Ann", "Test").but().nhsNumber("9434765910").build()),
        pair("a short form", home("Alexander", "Test"), home("Alex", "Test")),
        pair("an initial", home("Ann", "Test"), home("A", "Test")),
        pair("no first name", home("Ann", "Test"), home(null, "Test")),
        pair("names the other way round", home("James", "Alan"), home("Alan", "James")),
        pair(
            "names the other way round, with the number",
            numbered("James", "Alan"),
            numbered("Alan", "James")),
        pair("a surname in part", home("Ann", "Test-Jones"), home("Ann", "Jones")),
        pair("a changed surname", home("Ann", "Test"), home("Ann", "Married")),
        pair("a changed surname, with the number", numbered("Ann", "Test"), numbered("Ann", "Wed")),
        pair(
            "a changed surname in one house, without a birthday",
            home("Ann", "Test"),
            named("Ann", "Married").address(HOME).build()),
        pair("a surname spelt almost alike", home("Ann", "Smith"), home("Ann", "Smyth")),
        pair("father and son", home("John", "Test"), at("John", "Test", BORN.plusYears(27), HOME)),
        pair(
            "father and son born ten years apart to the day",
            home("John", "Test"),
            at("John", "Test", BORN.plusYears(20), HOME)),
        pair("another home", home("Ann", "Test"), at("Ann", "Test", BORN, ELSEWHERE)),
        pair("no birthday", home("Ann", "Test"), at("Ann", "Test", null, HOME)),
        pair(
            "day and month exchanged",
            home("Ann", "Test"),
            at("Ann", "Test", LocalDate.of(1946, 2, 3), HOME)),
        pair(
            "1 January on both sides",
            at("Ann", "Test", UNKNOWN_DAY, HOME),
            at("Ann", "Test", UNKNOWN_DAY, HOME)),
        pair(
            "1 January on one side",
            home("Ann", "Test"),
            at("Ann", "Test", LocalDate.of(1950, 1, 1), HOME)),
        pair(
            "1 January 1900 on both sides",
            at("Ann", "Test", LocalDate.of(1900, 1, 1), HOME),
            at("Ann", "Test", LocalDate.of(1900, 1, 1), HOME)),
        pair(
            "1 January 1900 on one side",
            home("Ann", "Test"),
            at("Ann", "Test", LocalDate.of(1900, 1, 1), HOME)),
        pair(
            "an estimated birthday",
            home("Ann", "Test").but().dateOfBirthEstimated(true).build(),
            home("Ann", "Test")),
        pair(
            "another birthday, with the number",
            numbered("Ann", "Test").but().dateOfBirth(BORN).build(),
            numbered("Ann", "Test").but().dateOfBirth(BORN.plusYears(30)).build()),
        pair(
            "the number of somebody named quite otherwise",
            numbered("Ann", "Test"),
            numbered("George", "Other")),
        pair("the number of the husband", numbered("George", "Test"), numbered("Margaret", "Test")),
        pair(
            "the dead",
            home("Ann", "Test").but().dateOfDeath(LocalDate.of(2026, 5, 1)).build(),
            home("Ann", "Test")),
        pair(
            "the dead, with the number",
            numbered("Ann", "Test").but().dateOfDeath(LocalDate.of(2026, 5, 1)).build(),
            numbered("Ann", "Test")),
        pair(
            "a typed year that became a baby's",
            at("Shanthi", "Pereira", LocalDate.of(1942, 6, 28), ELSEWHERE),
            at("Shanti", "Perera", LocalDate.of(2026, 6, 28), ELSEWHERE)),
        pair(
            "a like name at one postcode, whatever the birthday",
            at("Edna", "Thornley", LocalDate.of(1953, 1, 5), ELSEWHERE),
            at("Ednah", "Tornley", LocalDate.of(1961, 8, 30), ELSEWHERE)),
        pair(
            "a like name with one birthday and two numbers",
            at("Edna", "Thornley", BORN, HOME).but().nhsNumber(NUMBER).build(),
            at("Ednah", "Tornley", BORN, ELSEWHERE).but().nhsNumber(ANOTHER).build()),
        pair(
            "the whole name in one field",
            home("Shanthi", "Pereira"),
            named(null, "Shanthi Pereira").address(HOME).build()),
        pair("a like name and nothing else", home("Ann", "Smith"), named("Ann", "Smyth").build()));
  }

  @Test
  void what_speaks_against_it_is_said_too() {
    var died = home("Ann", "Test").but().nhsNumber(NUMBER).dateOfDeath(BORN.plusYears(80)).build();
    var told = at("Ann", "Test", BORN.plusDays(9999), HOME).but().nhsNumber(ANOTHER).build();
    assertThat(Match.between(told, died).reasons())
        .contains(
            "Two different NHS numbers, each valid",
            "The person on file has died",
            "The dates of birth differ");
  }

  @ParameterizedTest
  @CsvSource({
    "1900-01-01, true",
    "1901-01-01, true",
    "1899-12-30, true",
    "1753-01-01, true",
    "1950-01-01, false",
    "1941-03-07, false"
  })
  void what_computers_write_for_an_unknown_birthday_says_nothing(LocalDate day, boolean unknown) {
    assertThat(Birthdays.notKnown(day)).isEqualTo(unknown);
  }

  private static PersonDetailsBuilder named(String first, String last) {
    return PersonDetails.named(first, last);
  }

  private static PersonDetails home(String first, String last) {
    return at(first, last, BORN, HOME);
  }

  private static PersonDetails numbered(String first, String last) {
    return named(first, last).nhsNumber(NUMBER).build();
  }

  private static PersonDetails at(String first, String last, LocalDate born, Address address) {
    return named(first, last).dateOfBirth(born).address(address).build();
  }

  private static Arguments pair(String why, PersonDetails onFile, PersonDetails told) {
    return Arguments.of(why, onFile, told);
  }
}
