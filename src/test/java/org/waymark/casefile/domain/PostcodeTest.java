package org.waymark.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.casefile.Address;

class PostcodeTest {

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
    assertThat(Postcode.isValid(postcode)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M11AE",
        "QM1 1AE",
        "M1 1CE",
        "12 3AB",
        "SW1A 11A",
        "SW1AA 1AA",
        "ABC 1AA",
        "ZZ98 3VZ",
        ""
      })
  void anything_else_is_not(String postcode) {
    assertThat(Postcode.isValid(postcode)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"sw1a1aa,SW1A 1AA", " m1  1ae ,M1 1AE", "CR26XH,CR2 6XH", "x,X"})
  void typed_postcodes_are_brought_into_their_form(String typed, String kept) {
    assertThat(new Address(null, null, null, null, typed).postcode()).isEqualTo(kept);
  }
}
