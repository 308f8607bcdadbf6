package org.waymark.casefile.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stays of a name, and of a phone number, when it is compared. */
class NamesTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "O'Brien, obrien",
        "O’Brien, obrien",
        "OʼBrien, obrien",
        "OʻBrien, obrien",
        "O`Brien, obrien",
        "O´Brien, obrien",
        "O＇Brien, obrien",
        "Sm\u00ADith, smith",
        "Sm\u200Bith, smith",
        "Mrs Smith, smith",
        "Dr. Smith, smith",
        "Sir, sir",
        "Łukasz, lukasz",
        "Straße, strasse",
        "Øverby, overby",
        "Æsa, aesa",
        "Œuvre, oeuvre",
        "İnci, inci",
        "ﬁnch, finch",
        "Nguyễn, nguyen",
        "佐々木, 佐々木",
        "한지민, 한지민"
      })
  void what_people_write_differently_is_left_out(String name, String plain) {
    assertThat(Names.joined(name)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({
    "07700 900123, t:07700900123 t:900123",
    "+44 (0)7700 900 123, t:07700900123 t:900123",
    "00447700900123, t:07700900123 t:900123",
    "07700 900123 (daughter), t:07700900123 t:900123",
    "07700 900123 / 01632 960111, t:07700900123 t:01632960111 t:900123 t:960111",
    "01946 12345, t:0194612345 t:612345",
    "+353 1 555 0123, t:0035315550123 t:550123",
    "960111, t:960111",
    "ring the bell, ''"
  })
  void phone_numbers_are_kept_as_one_dials_them(String phone, String keys) {
    assertThat(String.join(" ", PhoneKeys.of(phone))).isEqualTo(keys);
  }
}
