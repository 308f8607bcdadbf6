package org.waymark.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.casefile.Address;
import org.waymark.casefile.CommunicationNeeds;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.OtherName;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonDetailsBuilder;

class PersonCheckTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void a_last_name_is_enough() {
    assertThat(PersonCheck.of(PersonDetails.named(null, "Test").build(), TODAY)).isEmpty();
  }

  @Test
  void full_and_ordinary_details_are_accepted() {
    var details =
        PersonDetails.named("Zoë", "O'Neill-Łukasz")
            .preferredName("Zo")
            .otherNames(List.of(OtherName.previousLastName("Test")))
            .dateOfBirth(LocalDate.of(1928, 2, 29))
            .nhsNumber("999 000 0018")
            .address(new Address("1 Test Street", null, "Testham", null, "sw1a1aa"))
            .phone("+44 (0)20 7946 0000 ext 12")
            .email("zoe@example.org")
            .communication(new CommunicationNeeds("Polish", true, null, "Lip-reads\nneeds time"))
            .gpPracticeCode("A12345")
            .build();
    assertThat(PersonCheck.of(details, TODAY).stream().filter(p -> !p.field().equals("nhsNumber")))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badInput")
  void each_kind_of_bad_input_is_refused_at_its_field(
      String field, UnaryOperator<PersonDetailsBuilder> change) {
    var details = change.apply(PersonDetails.named("Ann", "Test")).build();
    assertThat(PersonCheck.of(details, TODAY))
        .extracting(FieldProblem::field)
        .containsExactly(field);
  }

  static Stream<Arguments> badInput() {
    return Stream.of(
        bad("lastName", b -> b.lastName(" ")),
        bad("lastName", b -> b.lastName("x".repeat(101))),
        bad("firstName", b -> b.firstName("An\nn")),
        bad("preferredName", b -> b.preferredName("x".repeat(101))),
        bad("otherNames[0]", b -> b.otherNames(List.of(new OtherName(null, " ", null)))),
        bad(
            "otherNames[0].lastName",
            b -> b.otherNames(List.of(OtherName.previousLastName("x".repeat(101))))),
        bad("dateOfBirth", b -> b.dateOfBirth(TODAY.plusDays(1))),
        bad("dateOfBirth", b -> b.dateOfBirth(LocalDate.of(1890, 1, 2))),
        bad("dateOfBirthEstimated", b -> b.dateOfBirthEstimated(true)),
        bad("dateOfDeath", b -> b.dateOfDeath(TODAY.plusDays(1))),
        bad("dateOfDeath", b -> b.dateOfBirth(TODAY.minusDays(1)).dateOfDeath(TODAY.minusDays(2))),
        bad("nhsNumber", b -> b.nhsNumber("9999999999")),
        bad("nhsNumber", b -> b.nhsNumber("1234567890")),
        bad("gpPracticeCode", b -> b.gpPracticeCode("12345A")),
        bad("address.postcode", b -> b.address(new Address(null, null, null, null, "NOPE"))),
        bad("address.line1", b -> b.address(new Address("x".repeat(201), null, null, null, null))),
        bad("phone", b -> b.phone("ring the bell")),
        bad("phone", b -> b.phone("((((  ))))")),
        bad("email", b -> b.email("nobody")),
        bad("email", b -> b.email("a b@example.org")),
        bad("alerts", b -> b.alerts("x".repeat(4001))),
        bad("gender", b -> b.gender("x".repeat(61))),
        bad("ethnicity", b -> b.ethnicity("x".repeat(101))),
        bad("ordinaryResidence", b -> b.ordinaryResidence("x".repeat(201))),
        bad(
            "communication.needs",
            b -> b.communication(new CommunicationNeeds(null, null, null, "x".repeat(2001)))));
  }

  private static Arguments bad(String field, UnaryOperator<PersonDetailsBuilder> change) {
    return Arguments.of(field, change);
  }

  @Test
  void all_that_is_wrong_is_said_at_once_and_never_repeats_what_was_typed() {
    var details =
        PersonDetails.named("Ann", null).email("secret-word").phone("secret-word").build();
    var problems = PersonCheck.of(details, TODAY);
    assertThat(problems)
        .extracting(FieldProblem::field)
        .containsExactly("lastName", "phone", "email");
    assertThat(problems).noneMatch(p -> p.message().contains("secret-word"));
  }
}
