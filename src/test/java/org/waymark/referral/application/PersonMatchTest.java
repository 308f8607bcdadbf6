package org.waymark.referral.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.casefile.Address;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.support.TestNhsNumbers;
import org.waymark.referral.domain.AboutWhom;
import org.waymark.referral.domain.SampleContact;
import org.waymark.support.Acting;
import org.waymark.support.Surnames;
import org.waymark.support.WaymarkTest;

/** A contact goes to somebody on file, to somebody new, or to a person who decides. */
@WaymarkTest
class PersonMatchTest {

  private static final LocalDate BORN = LocalDate.of(1946, 3, 2);
  private static final AtomicInteger STREETS = new AtomicInteger();

  @Autowired RecordContact recordContact;
  @Autowired MatchPerson matchPerson;
  @Autowired People people;
  @Autowired CaseRegister cases;
  @Autowired JdbcClient jdbc;
  private final String postcode =
      "WM" + (60 + STREETS.incrementAndGet() / 10) + " " + STREETS.get() % 10 + "QX";

  @ParameterizedTest(name = "{0}")
  @MethodSource("toBeDecided")
  void somebody_decides(String why, PersonDetails onFile, AboutWhom told) {
    onFile(onFile);
    long before = countPeople();
    assertThat(match(told)).isNull();
    assertThat(countPeople()).isEqualTo(before);
  }

  static Stream<Arguments> toBeDecided() {
    return Stream.of(
        pair("twins", person("Harminder", "Twinsoneson"), told("Harvinder", "Twinsoneson", BORN)),
        pair("twins", person("Marian", "Twinstwoson"), told("Marion", "Twinstwoson", BORN)),
        pair(
            "twins, the first with a number",
            person("Kuldip", "Twinsthree").but().nhsNumber(TestNhsNumbers.next()).build(),
            told("Kuldeep", "Twinsthree", BORN)),
        pair("a short form", person("Raymond", "Shortform"), told("Ray", "Shortform", BORN)),
        pair("exchanged names", person("James", "Alanson"), told("Alanson", "James", BORN)),
        pair("a new surname", person("Ottilie", "Maidenly"), told("Ottilie", "Wedlock", BORN)),
        pair(
            "father and son",
            person("Jack", "Fatherson"),
            told("Jack", "Fatherson", BORN.plusYears(27))),
        pair(
            "the dead",
            person("Edna", "Deadwoody").but().dateOfDeath(LocalDate.of(2026, 5, 1)).build(),
            told("Edna", "Deadwoody", BORN)),
        pair(
            "a stand-in on both sides",
            person("Ivy", "Standinly").but().dateOfBirth(LocalDate.of(1946, 1, 1)).build(),
            told("Ivy", "Standinly", LocalDate.of(1946, 1, 1))),
        pair("no birthday", person("Ivor", "Nobirthday"), told("Ivor", "Nobirthday", null)),
        pair(
            "a year that became a baby's",
            person("Shanthi", "Pereirason").but().dateOfBirth(LocalDate.of(1942, 6, 28)).build(),
            told("Shanti", "Perersson", LocalDate.of(2026, 6, 28))),
        pair(
            "a like name and nothing else",
            person("Gwendolen", "Hartletopp"),
            new AboutWhom("Gwendolyn", "Hartletop", null, null, null, null, null, null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-06-28", "2020-01-05", "1913-05-05"})
  void whoever_nobody_is_like_is_not_put_on_file_with_an_unlikely_birthday(LocalDate born) {
    long before = countPeople();
    assertThat(match(told("Zebedee", "Babylike", born))).isNull();
    assertThat(countPeople()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "N/K, N/K",
    "Male, Unknown",
    "not known, Nameless",
    "Mr, Unknown male",
    ", No name given",
    "Refused, declined to say",
    "Anonymous, caller",
    "xxx, XX",
    "Elderly, gentleman",
    "Male, approx 70",
    "Patient, in bed 4",
    "Neighbour, at number 12",
    "Lady, Upstairs",
    "Test, Test",
    "John, Doe",
    "Zenobia, 07700 900123"
  })
  void whoever_has_no_name_is_not_put_on_file(String given, String family) {
    long before = countPeople();
    assertThat(match(told(given, family, BORN))).isNull();
    assertThat(countPeople()).isEqualTo(before);
  }

  @Test
  void a_name_and_nothing_else_puts_nobody_on_file() {
    var alone =
        new AboutWhom("Baby", Surnames.unlikeAnybodys(), null, null, null, null, null, null);
    long before = countPeople();
    assertThat(match(alone)).isNull();
    assertThat(countPeople()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"Said, Man", "An, To", "Young, John", "Old, Mary", "Lady, Ward"})
  void a_name_that_is_also_a_word_is_a_name(String given, String family) {
    var address = Surnames.unlikeAnybodys() + " Street, Westmere, WM1 4XU";
    assertThat(match(new AboutWhom(given, family, null, BORN, null, address, null, null)))
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 High St, Westmere, WM1 4XU",
        "3 High St, Westmere [WM1 4XU], UK",
        "3 High St, WM1 4XU Westmere",
        "3 High St., Westmere, wm14xu, United Kingdom."
      })
  void a_postcode_in_the_address_is_the_person_s(String address) {
    var name = Surnames.unlikeAnybodys();
    var id = match(new AboutWhom(name, name, null, null, null, address, null, null));
    assertThat(people.read(id, "test").orElseThrow().details().address())
        .isEqualTo(new Address("3 High St", "Westmere", null, null, "WM1 4XU"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2010-06-28", "1920-05-05", "1950-01-01"})
  void whoever_nobody_is_like_is_put_on_file(LocalDate born) {
    var name = Surnames.unlikeAnybodys();
    assertThat(match(told("Zuleika", name, born))).isNotNull();
  }

  @Test
  void the_same_name_birthday_and_home_need_nobody() {
    var known = onFile(person("Philippa", "Certainly"));
    assertThat(match(told("philippa", "CERTAINLY", BORN))).isEqualTo(known);
  }

  @Test
  void the_nhs_number_and_the_name_need_nobody() {
    var number = TestNhsNumbers.next();
    var known = onFile(PersonDetails.named("Rosalind", "Numberly").nhsNumber(number).build());
    var about = new AboutWhom("R", "Numberly", null, BORN, number, "9 Elsewhere", "WM2 4AB", null);
    assertThat(match(about)).isEqualTo(known);
  }

  private UUID onFile(PersonDetails details) {
    var home = new Address("14 Larch Grove", null, null, null, postcode);
    var there = details.but().address(home).build();
    return Acting.as("practitioner", () -> ((Outcome.Done) people.create(there)).id());
  }

  private UUID match(AboutWhom told) {
    var contact = new SampleContact();
    contact.about =
        new AboutWhom(
            told.givenName(),
            told.familyName(),
            told.knownAs(),
            told.dateOfBirth(),
            told.nhsNumber(),
            told.address(),
            "here".equals(told.postcode()) ? postcode : told.postcode(),
            told.phone());
    var recorded = recordContact.record(contact.build(), "practitioner");
    var reference = ((RecordContactResult.Recorded) recorded).contact().caseReference();
    var certain = Acting.as("practitioner", () -> matchPerson.match(reference));
    var person = cases.find(reference).orElseThrow().personId();
    assertThat(certain).isEqualTo(person != null);
    return person;
  }

  private long countPeople() {
    return jdbc.sql("select count(*) from person").query(Long.class).single();
  }

  private static PersonDetails person(String first, String last) {
    return PersonDetails.named(first, last).dateOfBirth(BORN).build();
  }

  private static AboutWhom told(String first, String last, LocalDate born) {
    return new AboutWhom(first, last, null, born, null, "14 Larch Grove, Westmere", "here", null);
  }

  private static Arguments pair(String why, PersonDetails onFile, AboutWhom told) {
    return Arguments.of(why, onFile, told);
  }
}
