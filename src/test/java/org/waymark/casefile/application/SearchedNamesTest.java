package org.waymark.casefile.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.casefile.Address;
import org.waymark.casefile.PeopleSearch;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.support.CaseFileTest;

/** Names, numbers and labels as people type them, however they stand on file. */
class SearchedNamesTest extends CaseFileTest {

  private static final LocalDate BORN = LocalDate.of(1950, 3, 7);
  private static final String NUMBER = "9997301005";
  private static UUID nora;

  @Autowired PeopleSearch search;

  @ParameterizedTest(name = "{2} finds {0} {1}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Siobhan, O'Briarly, O Briarly",
        "Siobhan, O'Briarly, Siobhan O Briarly",
        "Siobhan, O'Briarly, o briarly siobhan",
        "Siobhan, O'Briarly, OBriarly",
        "Siobhan, O'Briarly, O'Briarly",
        "Siobhan, O'Briarly, O’Briarly",
        "Siobhan, O'Briarly, OʼBriarly",
        "Siobhan, O'Briarly, OʻBriarly",
        "Siobhan, O'Briarly, O`Briarly",
        "Siobhan, O'Briarly, O´Briarly",
        "Siobhan, O'Briarly, O′Briarly",
        "Siobhan, O'Briarly, O' Briarly",
        "Siobhan, O'Briarly, O-Briarly",
        "Siobhan, O'Briarly, Briarly",
        "Siobhan, Oʼ Briarlytwo, O'Briarlytwo",
        "Siobhan, O Briarlyfive, O’Briarlyfive",
        "Ann, McDougalty, Mc Dougalty",
        "Ann, Mc Dougaltytwo, McDougaltytwo",
        "Ana, DeSouzaro, De Souzaro",
        "Ana, de Souzarotwo, desouzarotwo",
        "Ana, de Souzarotwo, Ana Souzarotwo",
        "Jo, D’Arcytest, D Arcytest",
        "Jo, D’Arcytest, darcytest",
        "Jo, D’Arcytest, D'Arcytest",
        "Jan, Van der Bergsma, Vanderbergsma",
        "Jan, Van der Bergsma, Van der Bergsma",
        "Jan, Van der Bergsma, Vander Bergsma",
        "Jan, Van der Bergsma, Van Derbergsma",
        "Jan, Van der Bergsma, Jan Bergsma",
        "Piet, Vanderbergsmatwo, Piet van der bergsmatwo",
        "Piet, Vanderbergsmatwo, Vander Bergsmatwo",
        "Amy, Smitherton-Jonesby, Smitherton Jonesby",
        "Amy, Smitherton-Jonesby, SmithertonJonesby",
        "Amy, Smitherton-Jonesby, Smitherton‑Jonesby",
        "Amy, Smitherton-Jonesby, Smitherton – Jonesby",
        "Amy, Smithertontwo Jonesbytwo, Smithertontwo-Jonesbytwo",
        "Anne-Marie, Hyphenley, Annemarie Hyphenley",
        "Anne-Marie, Hyphenley, Anne Marie Hyphenley",
        "Annemarie, Hyphenleytwo, Anne-Marie Hyphenleytwo",
        "Zoë, Núñezley, zoe nunezley",
        "Zoe, Nunezleytwo, ZOË NÚÑEZLEYTWO",
        "Łukasz, Wałęsatest, Lukasz Walesatest",
        "Lukasz, Walesatestb, Łukasz Wałęsatestb",
        "Jørgen, Sørensentest, Jorgen Sorensentest",
        "Jürgen, Großmanntest, Jurgen Grossmanntest",
        "Jurgen, Grossmanntestb, JÜRGEN GROẞMANNTESTB",
        "Æthel, Lærketest, aethel laerketest",
        "Đorđe, Þórtest, dorde thortest",
        "Şükrü, Yıldıztest, sukru yildiztest",
        "ＡＮＮ, Ｗｉｄｅｔｅｓｔ, ann widetest",
        "Kaʻahumanu, Okinatest, kaahumanu okinatest",
        "Олена, Тестенко, олена тестенко",
        "Min, O, Min O",
        "A, E, A E",
        "A, E, e a",
        "芳, 王, 王 芳",
        "芳, 王, 王芳",
        "芳, 王, 芳 王",
        "芳, 王, 王",
        "민수, 김, 김민수",
        "민수, 김, 김 민수"
      })
  void a_name_is_found_as_people_type_it(String first, String last, String typed) {
    var person = onFileOnce(PersonDetails.named(first, last).dateOfBirth(BORN).build());
    assertThat(found(typed)).contains(person);
    assertThat(search.find(typed, false, 50).similar()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"王 7/3/1950", "王 芳 7/3/1950", "芳 1950", "王芳 1950-03-07"})
  void a_name_of_one_character_is_found_with_a_birthday(String typed) {
    var person = onFileOnce(PersonDetails.named("芳", "王").dateOfBirth(BORN).build());
    assertThat(found(typed)).contains(person);
  }

  @ParameterizedTest
  @CsvSource({
    "O 7/3/1950, Min, O",
    "E 7/3/1950, A, E",
    "A 7 March 1950, A, E",
    "M 7/3/1950, Min, O"
  })
  void a_single_letter_is_found_with_a_birthday(String typed, String first, String last) {
    var person = onFileOnce(PersonDetails.named(first, last).dateOfBirth(BORN).build());
    assertThat(found(typed)).contains(person);
  }

  @ParameterizedTest
  @ValueSource(strings = {"O", "e", "7", "'"})
  void a_single_letter_alone_is_not_enough(String typed) {
    assertThat(PeopleSearch.isEnough(typed)).isFalse();
    assertThat(found(typed)).isEmpty();
  }

  @Test
  void letters_with_accents_are_found_in_one_piece_or_in_two() {
    var composed = onFileOnce(PersonDetails.named("Zoé", "Éclairtest").build());
    var apart = Normalizer.normalize("Zoé Éclairtest", Normalizer.Form.NFD);
    assertThat(found(apart)).containsExactly(composed);
    var other =
        onFile(
            PersonDetails.named("Zoé", Normalizer.normalize("Élantest", Normalizer.Form.NFD))
                .build());
    assertThat(found("ÉLANTEST")).containsExactly(other);
  }

  @BeforeEach
  void noraIsOnFile() {
    nora =
        onFileOnce(
            PersonDetails.named("Nora", "Nbsptest")
                .dateOfBirth(LocalDate.of(1939, 2, 2))
                .nhsNumber(NUMBER)
                .phone("07700 900123")
                .address(new Address("1 Test Street", null, null, null, "WM1 4XU"))
                .build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mrs Nora Nbsptest",
        "mrs. nora nbsptest",
        "Dr Nora Nbsptest",
        "Prof Nbsptest",
        "Nbsptest, Nora (Mrs)",
        "Ms N Nbsptest",
        "Mr Nbsptest",
        "Miss Nora Nbsptest",
        "Rev Nora Nbsptest",
        "Revd Nbsptest",
        "Sir Nbsptest",
        "Lady Nora Nbsptest",
        "Dame Nora Nbsptest",
        "NHS 9997301005",
        "NHS no 999 730 1005",
        "NHS number: 999 730 1005",
        "nhs no. 999-730-1005 nbsptest",
        "Nbsptest DOB 02/02/1939",
        "Nora Nbsptest D.O.B. 2/2/1939",
        "Nora Nbsptest, born 2 February 1939",
        "Nora Nbsptest born 1939",
        "Nora Nbsptest born in 1939",
        "Mrs Nora Nbsptest, date of birth 02/02/1939, NHS 999 730 1005",
        "Name: Nora Nbsptest; Tel: 07700 900123",
        "Mrs 2/2/1939 Nbsptest"
      })
  void titles_and_labels_never_have_to_fit(String typed) {
    assertThat(found(typed)).containsExactly(nora);
  }

  @Test
  void a_name_that_is_also_a_label_still_has_to_fit_where_it_does() {
    var born = onFileOnce(PersonDetails.named("Maximiliane", "Born").build());
    var other = onFileOnce(PersonDetails.named("Maximiliane", "Bornless-Otherwise").build());
    var third = onFileOnce(PersonDetails.named("Maximiliane", "Lord").build());
    assertThat(found("Maximiliane Born")).contains(born, other).doesNotContain(third);
    assertThat(found("Maximiliane Lord")).containsExactly(third);
    var only = onFileOnce(PersonDetails.named("Maximiliane", "Dob").build());
    assertThat(found("Dob")).contains(only);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nbsptest nora 1939", "1939 nbsptest", "Nbsptest b 1939", "nora 1939 WM1 4XU"})
  void a_year_of_birth_narrows(String typed) {
    assertThat(found(typed)).containsExactly(nora);
    assertThat(found(typed.replace("1939", "1940"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "07700900123",
        "07700 900123",
        "07700 900 123",
        "0770 090 0123",
        "07700-900-123",
        "(07700) 900123",
        "+447700900123",
        "+44 7700 900123",
        "+44 (0)7700 900123",
        "0044 7700 900 123",
        "7700900123",
        "tel 07700 900123",
        "Phone: 07700 900123",
        "Nora 07700 900123"
      })
  void a_phone_number_finds_its_owner(String typed) {
    assertThat(found(typed)).containsExactly(nora);
    assertThat(found(typed.replaceFirst("123$", "124"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "01632 960 111, +44 1632 960111",
    "+44 20 7946 0111, 020 7946 0111",
    "0044 1632 960222, 01632960222",
    "01632 960333 x 12, 01632 960333",
    "+353 1 555 0123, 00353 15550123",
    "960444, 960444",
    "01632 960555, 960555",
    "01632 960666, 960 666",
    "+44 (0)1632 960888, 01632 960888"
  })
  void a_phone_number_is_found_however_it_stands_on_file(String onFile, String typed) {
    var person = onFile(PersonDetails.named("Ann", "Rung" + letters()).phone(onFile).build());
    assertThat(found(typed)).containsExactly(person);
    people.correct(
        person, PersonDetails.named("Ann", "Rung").phone("01632 960999").build(), "Moved");
    assertThat(found(typed)).doesNotContain(person);
  }

  @Test
  void an_initial_that_nobody_has_finds_nobody() {
    var last = "Initialled" + letters();
    onFile(PersonDetails.named("Ann", last).build());
    assertThat(found("A " + last)).hasSize(1);
    assertThat(found("D " + last)).isEmpty();
    assertThat(found("O " + last + " 1950")).isEmpty();
  }

  @Test
  void a_case_reference_is_found_in_parts() {
    var person = somebody();
    String reference = null;
    for (int i = 0; i < 30; i++) {
      reference = cases.open("D2A", person, LocalDate.of(2031, 5, 4), "team-north");
    }
    var number = String.valueOf(Integer.parseInt(reference.substring(9)));
    for (var typed :
        List.of(
            reference,
            reference.toLowerCase(),
            " " + reference + " ",
            reference.replace("-", ""),
            reference.replace('-', ' '),
            reference.replace('-', '/'),
            reference.replace('-', '\u2011'),
            reference.substring(4),
            "d2a " + number,
            "D2A" + number,
            "d2a-" + number,
            "d2a 2031 " + number,
            "D2A no " + number,
            "D2A number: 000" + number,
            "case " + reference,
            "Case reference: " + reference,
            "case 2031-" + number)) {
      assertThat(found(typed)).as(typed).containsExactly(person);
    }
    assertThat(found("d2a 2030 " + number)).doesNotContain(person);
    assertThat(found("D2A 9" + number)).isEmpty();
  }

  @Test
  void a_case_reference_with_a_name_must_fit_both() {
    var last = "Cased" + letters();
    var person = onFile(PersonDetails.named("Ann", last).build());
    var reference = cases.open("EOI", person, LocalDate.of(2032, 5, 4), "team-north");
    var number = String.valueOf(Integer.parseInt(reference.substring(9)));
    assertThat(found("eoi " + number + " " + last)).containsExactly(person);
    assertThat(found(last + " EOI " + number)).containsExactly(person);
    assertThat(found("eoi 2032 " + number + " Xyzzyx")).isEmpty();
  }

  @Test
  void a_name_that_is_also_a_kind_of_case_is_found_by_name() {
    var pan = onFileOnce(PersonDetails.named("Wei", "Pan").dateOfBirth(BORN).build());
    assertThat(found("Pan 1950")).containsExactly(pan);
    assertThat(found("Pan 7 March 1950")).containsExactly(pan);
    assertThat(found("pan 7/3/1950")).containsExactly(pan);
  }

  @ParameterizedTest
  @CsvSource({
    "O Bryarley, O'Bryerly",
    "Mc Dougaltie, McDoogalty",
    "Van der Burgsmar, Vanderborgsmar"
  })
  void near_misses_are_found_joined_or_apart(String typed, String last) {
    var person = onFile(PersonDetails.named("Ann", last).build());
    assertThat(found(typed)).contains(person);
    assertThat(search.find(typed, false, 50).similar()).isTrue();
  }

  @Test
  void those_who_were_on_file_before_get_their_keys() throws Exception {
    var last = "Oldkey" + letters();
    var person =
        onFile(
            PersonDetails.named("Ann", "Van der " + last)
                .preferredName("Nan")
                .phone("01632 960777")
                .dateOfBirth(BORN)
                .nhsNumber("9434765919")
                .address(new Address("1 Test Street", null, null, null, "WM1 4XU"))
                .build());
    var keys = keys(person);
    jdbc.update("delete from person_match_key where person_id = ? and key like '%t%'", person);
    assertThat(keys(person)).isNotEqualTo(keys);
    migrateAgain("039");
    assertThat(keys(person)).isEqualTo(keys);
  }

  private List<String> keys(UUID person) {
    return jdbc.queryForList(
        "select key from person_match_key where person_id = ? order by key", String.class, person);
  }

  /** The tables of these tests share a few people. */
  private UUID onFileOnce(PersonDetails details) {
    return people.likelyDuplicates(details).stream()
        .filter(found -> found.person().details().equals(details))
        .map(found -> found.person().id())
        .findFirst()
        .orElseGet(() -> onFile(details));
  }

  private List<UUID> found(String typed) {
    return search.find(typed, false, 50).people().stream().map(PersonView::id).toList();
  }
}
