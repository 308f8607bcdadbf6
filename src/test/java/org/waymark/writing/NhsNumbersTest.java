package org.waymark.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** NHS numbers however they are typed. */
class NhsNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9900073541",
        "990 007 3541",
        "990.007.3541",
        "990/007/3541",
        "NHS 9900073541",
        "NHS9900073541",
        "NHS no. 990 007 3541",
        "nhs number: 990-007-3541",
        "NHS No: 990.007.3541",
        "9900073541.0",
        "9.900073541E+09",
        "=\"9900073541\""
      })
  void a_number_is_its_ten_digits_whatever_stands_before_and_between(String written) {
    assertThat(NhsNumbers.kept(written)).isEqualTo("9900073541");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not known", "N/K", "none", "-", " "})
  void a_word_for_not_known_is_no_number(String written) {
    assertThat(NhsNumbers.kept(written)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"943476591,943476591", "94347659I9,94347659I9", "ask the GP,asktheGP", "NHS,NHS"})
  void what_is_no_number_stays_for_the_door_to_refuse(String written, String kept) {
    assertThat(NhsNumbers.kept(written)).isEqualTo(kept);
  }
}
