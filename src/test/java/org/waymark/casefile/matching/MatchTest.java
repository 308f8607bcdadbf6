package org.waymark.casefile.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.casefile.Address;
import org.waymark.casefile.OtherName;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonDetailsBuilder;

class MatchTest {

  private static final LocalDate BORN = LocalDate.of(1941, 3, 7);
  private static final Address HOME = new Address("12 Test Lane", null, "Testham", null, "M1 1AE");

  @ParameterizedTest(name = "{0}")
  @MethodSource("nearMisses")
  void a_near_miss_is_found_by_its_keys_and_worth_a_look(
      String reason, PersonDetails onFile, PersonDetails given) {
    assertThat(Collections.disjoint(MatchKeys.of(onFile), MatchKeys.toLookUp(given))).isFalse();
    var match = Match.between(given, onFile);
    assertThat(match.worthALook()).isTrue();
    assertThat(match.reasons()).contains(reason);
  }

  static Stream<Arguments> nearMisses() {
    return Stream.of(
        near("Same name", person("Ann", "Test"), person("Ann", "Test")),
        near(
            "Same NHS number",
            named("Ann", "Test").nhsNumber("9434765919").build(),
            named("Completely", "Different").nhsNumber("943 476 5919").build()),
        near(
            "One digit of the NHS number differs",
            named("Ann", "Test").nhsNumber("9434765919").build(),
            named("Anne", "Test").nhsNumber("9434765910").build()),
        near(
            "Two digits of the NHS number are exchanged",
            named("Ann", "Test").nhsNumber("9434765919").build(),
            named("A", "Test").nhsNumber("9434756919").build()),
        near(
            "First and last names are the other way round",
            person("James", "Alan"),
            person("Alan", "James")),
        near(
            "First and last names are the other way round",
            named("Ngozi", "Okafor").build(),
            named("Okafor", "Ngozi").build()),
        near(
            "Day and month of the date of birth are exchanged",
            person("Ann", "Test"),
            named("Ann", "Test").dateOfBirth(LocalDate.of(1941, 7, 3)).build()),
        near(
            "One digit of the date of birth differs",
            person("Ann", "Test"),
            named("Ann", "Test").dateOfBirth(LocalDate.of(1941, 3, 17)).build()),
        near(
            "Two digits of the date of birth are exchanged",
            person("Ann", "Test"),
            named("Ann", "Test").dateOfBirth(LocalDate.of(1914, 3, 7)).build()),
        near(
            "The dates of birth are close, and one is an estimate",
            person("Ann", "Test"),
            named("Ann", "Test")
                .dateOfBirth(LocalDate.of(1942, 1, 1))
                .dateOfBirthEstimated(true)
                .build()),
        near(
            "One first name is a familiar form of the other",
            person("William", "Test"),
            person("Bill", "Test")),
        near(
            "One first name is a familiar form of the other",
            person("Margaret", "Test"),
            person("Peggy", "Test")),
        near("Same name", person("Zoë", "Núñez"), person("Zoe", "Nunez")),
        near("Same name", person("ann", "O'BRIEN"), person("Ann", "O’Brien")),
        near("Same name", person("Ann", "Test-Jones"), person("Ann", "Test Jones")),
        near(
            "One last name is a part of the other",
            person("Ann", "Test-Jones"),
            person("Ann", "Jones")),
        near(
            "By a previous name or an alias",
            named("Ann", "Test")
                .otherNames(List.of(OtherName.previousLastName("Maiden")))
                .dateOfBirth(BORN)
                .build(),
            person("Ann", "Maiden")),
        near("Same first name", person("Ann", "Test"), person("Ann", "Married")),
        near(
            "The last name is spelt almost the same",
            person("Ann", "Smith"),
            person("Ann", "Smiht")),
        near(
            "The last name is spelt almost the same",
            person("Ann", "Smith"),
            person("Ann", "Smyth")),
        near("The last name sounds the same", person("Ann", "Leigh"), person("Ann", "Lee")),
        near(
            "The initial of the first name is the same",
            person("Ann", "Test"),
            person("A", "Test")),
        near("Same last name", person("Margaret", "Test"), person("Jo", "Test")),
        near(
            "Same address",
            named("Ann", "Test").address(HOME).build(),
            named("Ann", "Test").address(HOME).build()));
  }

  @Test
  void a_preferred_name_counts_as_a_name() {
    var onFile = named("Bartholomew", "Test").preferredName("Buster").dateOfBirth(BORN).build();
    assertThat(Match.between(person("Buster", "Test"), onFile).reasons()).contains("Same name");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("others")
  void somebody_else_is_not_offered(String why, PersonDetails onFile, PersonDetails given) {
    assertThat(Match.between(given, onFile).worthALook()).isFalse();
  }

  static Stream<Arguments> others() {
    var later = LocalDate.of(1977, 12, 25);
    return Stream.of(
        near(
            "same last name and everything else different",
            named("Ann", "Test").dateOfBirth(BORN).address(HOME).build(),
            named("George", "Test").dateOfBirth(later).build()),
        near(
            "nothing in common",
            person("Ann", "Test"),
            named("Joe", "Other").dateOfBirth(later).build()),
        near(
            "same name, another age",
            person("Ann", "Test"),
            named("Ann", "Test").dateOfBirth(later).build()),
        near("same date of birth alone", person("Ann", "Test"), person("George", "Other")),
        near(
            "husband and wife at one address",
            named("George", "Test").dateOfBirth(BORN).address(HOME).build(),
            named("Ann", "Test").dateOfBirth(later).address(HOME).build()),
        near(
            "same postcode alone",
            named("George", "Other").address(HOME).build(),
            named("Ann", "Test").address(HOME).build()),
        near(
            "same name but two valid NHS numbers",
            named("Ann", "Test").nhsNumber("9434765919").build(),
            named("Ann", "Test").nhsNumber("9434765870").build()),
        near("only a first name", named("Ann", "Test").build(), named("Ann", "Other").build()));
  }

  @Test
  void no_fixed_abode_is_no_common_address() {
    var nowhere = new Address("No fixed abode", null, null, null, "ZZ99 3VZ");
    var one = named("Ann", "Test").address(nowhere).build();
    assertThat(Match.between(one, one).reasons()).doesNotContain("Same address", "Same postcode");
  }

  @Test
  void the_strength_is_at_most_100() {
    var one = named("Ann", "Test").nhsNumber("9434765919").dateOfBirth(BORN).build();
    assertThat(Match.between(one, one).strength()).isEqualTo(100);
  }

  @Test
  void names_in_another_script_match_themselves() {
    var one = person("Олена", "Тест");
    assertThat(Match.between(one, one).reasons()).contains("Same name");
    assertThat(Collections.disjoint(MatchKeys.of(one), MatchKeys.toLookUp(one))).isFalse();
  }

  private static PersonDetailsBuilder named(String first, String last) {
    return PersonDetails.named(first, last);
  }

  private static PersonDetails person(String first, String last) {
    return named(first, last).dateOfBirth(BORN).build();
  }

  private static Arguments near(String reason, PersonDetails onFile, PersonDetails given) {
    return Arguments.of(reason, onFile, given);
  }
}
