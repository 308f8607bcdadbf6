package org.waymark.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Postcodes however they are typed, and what is none. */
class PostcodesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M1 1AE",
        "B33 8TH",
        "CR2 6XH",
        "DN55 1PT",
        "W1A 0AX",
        "EC1A 1BB",
        "GIR 0AA",
        "SW1A 1AA",
        "ZZ99 3VZ"
      })
  void every_shape_of_postcode_is_valid(String postcode) {
    assertThat(Postcodes.read(postcode)).contains(postcode);
    assertThat(Postcodes.fault(postcode)).isEmpty();
  }

  @Test
  void districts_stand_as_people_count_them() {
    assertThat(Stream.of("WM20", "WM6", "B33", "WM6A", "NN1").sorted(Postcodes.AS_COUNTED))
        .containsExactly("B33", "NN1", "WM6", "WM6A", "WM20");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"QM1 1AE", "M1 1CE", "12 3AB", "SW1A 11A", "SW1AA 1AA", "ABC 1AA", "ZZ98 3VZ", ""})
  void anything_else_is_not(String postcode) {
    assertThat(Postcodes.read(postcode)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"sw1a1aa,SW1A 1AA", " m1  1ae ,M1 1AE", "CR26XH,CR2 6XH", "M11AE,M1 1AE", "x,X"})
  void typed_postcodes_are_brought_into_their_form(String typed, String kept) {
    assertThat(Postcodes.kept(typed)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "WM1O 4TB,WM10 4TB",
    "wm1o4tb,WM10 4TB",
    "WM1I 4TB,WM11 4TB",
    "WM1 OTB,WM1 0TB",
    "0X1 1AA,OX1 1AA",
    "S01 4TB,SO1 4TB",
    "S014 OAA,SO14 0AA",
    "1P1 1AA,IP1 1AA",
    "W1 OAX,W1 0AX"
  })
  void a_letter_for_a_digit_is_put_right_where_one_postcode_is_meant(String typed, String meant) {
    assertThat(Postcodes.read(typed)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WM2 4TO",
        "W0M 4TB",
        "nowhere",
        "WM2",
        "WM2 4T0",
        "OOOO OOO",
        "O0O0O0O0O0O0O0O0O0"
      })
  void what_is_no_postcode_is_refused_with_an_example(String typed) {
    assertThat(Postcodes.fault(typed)).contains(Postcodes.NO_POSTCODE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 High St, Westmere, WM1 4XU|WM1 4XU",
        "3 High St, Westmere wm1 4xu.|WM1 4XU",
        "3 High St, Westmere WM14XU|WM1 4XU",
        "12 Mill Lane, WM6 1PL, England|WM6 1PL",
        "12 Mill Lane, Westmere (WM6 1PL)|WM6 1PL",
        "8 Quince Lane, Westmere [WM2 4TB], UK|WM2 4TB",
        "6 Quince Lane, WM2 4TB Westmere|WM2 4TB",
        "6 Quince Lane, WM2 4TB, Westmere, wm2 4tb|WM2 4TB",
        "moved from WM5 1AA to WM2 4TB|",
        "moved from WM5 1AA to a friend|",
        "3 High St, Westmere|",
        "WM1 4XU, 3 High St|",
        "Flat A1 2AB Road|"
      })
  void an_address_may_end_with_its_postcode(String address, String postcode) {
    assertThat(Postcodes.atEndOf(address)).isEqualTo(Optional.ofNullable(postcode));
  }

  @ParameterizedTest
  @CsvSource({"wm1 4xu., WM1 4XU", "of no fixed abode, ZZ99 3VZ"})
  void what_people_write_around_a_postcode_is_no_part_of_it(String typed, String kept) {
    assertThat(Postcodes.read(typed)).contains(kept);
  }
}
