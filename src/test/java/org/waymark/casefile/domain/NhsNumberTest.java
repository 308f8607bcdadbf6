package org.waymark.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NhsNumberTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/casefile/nhs-numbers.csv", numLinesToSkip = 1)
  void numbers_are_checked_by_modulus_11(String number, String problem) {
    assertThat(NhsNumber.problem(number).orElse(null)).isEqualTo(problem);
  }

  @Test
  void a_number_with_one_wrong_digit_leads_to_the_right_one() {
    assertThat(NhsNumber.near("9434765910")).contains("9434765919");
  }

  @Test
  void a_number_with_two_neighbours_exchanged_leads_to_the_right_one() {
    assertThat(NhsNumber.near("9434756919")).contains("9434765919");
  }

  @Test
  void all_near_numbers_are_valid_and_another_number() {
    assertThat(NhsNumber.near("9434765919"))
        .allSatisfy(near -> assertThat(NhsNumber.problem(near)).isEmpty())
        .doesNotContain("9434765919");
  }

  @Test
  void what_is_no_number_has_no_near_ones() {
    assertThat(NhsNumber.near("94347659")).isEmpty();
  }
}
