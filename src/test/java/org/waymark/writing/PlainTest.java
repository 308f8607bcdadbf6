package org.waymark.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text and numbers out of Word, spreadsheets and web pages. */
class PlainTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "999 730 1005",
        "999-730-1005",
        "999\u00A0730\u00A01005",
        "999\u2009730\u20091005",
        "999\u202F730\u202F1005",
        "999\u2003730\u30001005",
        "999\t730\n1005",
        "\u200B999\u200B7301005\u200B",
        "\u200E9997301005\u200E",
        "\uFEFF9997301005",
        "\u20669997301005\u2069",
        "999\u00AD730\u20601005",
        "999\u2011730\u20111005",
        "999\u2013730\u20141005",
        "999\u2212730\u22121005",
        "999\u2010730\u20121005",
        "999\uFE63730\uFF0D1005",
        "=\"9997301005\"",
        "'9997301005",
        "9.997301005E+09",
        "9997301005.0",
        "\uFF19\uFF19\uFF197301005"
      })
  void a_number_is_its_digits_whatever_stands_between(String written) {
    assertThat(Plain.joined(WholeNumber.of(written))).isEqualTo("9997301005");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WM1 4XU",
        "wm14xu",
        "WM1\u00A04XU",
        "WM1 4XU\u00A0",
        "\u200BWM1\u202F4XU",
        "WM1\u20094XU\uFEFF",
        "WM1-4XU",
        "WM1\u20134XU",
        "=\"WM1 4XU\"",
        " w m 1  4 x u "
      })
  void a_postcode_has_one_space(String written) {
    assertThat(Postcodes.kept(written)).isEqualTo("WM1 4XU");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "'first\u000Bsecond', 'first\nsecond'",
        "'first\fsecond', 'first\nsecond'",
        "'first\u0085second', 'first\nsecond'",
        "'first\r\nsecond\rthird', 'first\nsecond\nthird'",
        "'a\u0000b\u0003c\u001Fd\u007Fe\u009Ff', abcdef",
        "'Name\tRelation', 'Name\tRelation'",
        "'one\u2028two', 'one\u2028two'",
        "'soft\u00ADhyphen', 'soft\u00ADhyphen'",
        "'\u00A0 Zoë\u200B\uFEFF', Zoë",
        "'\u000B\f\u0000 ', null"
      })
  void text_keeps_its_lines_and_loses_what_nobody_sees(String written, String kept) {
    assertThat(Texts.orNull(written)).isEqualTo(kept);
  }

  @Test
  void joined_signs_and_halves_of_signs() {
    assertThat(Texts.kept("👩‍🦽 “quoted” مرحبا")).isEqualTo("👩‍🦽 “quoted” مرحبا");
    assertThat(Texts.kept("a\ud800b\udc00")).isEqualTo("ab");
    assertThat(Texts.kept("\u202EDo not visit alone\u202C")).startsWith("Do not visit alone");
  }

  @Test
  void a_line_has_blanks_where_a_table_or_word_had_tabs_and_soft_breaks() {
    assertThat(Texts.lineOrNull("Ann\tMary\u000BLee\u00A0")).isEqualTo("Ann Mary Lee");
    assertThat(Texts.lineOrNull("Ann\nMary")).isEqualTo("Ann\nMary");
    assertThat(Texts.lineOrNull("Zo\u200Bë\u00A0\uFEFFHill")).isEqualTo("Zoë Hill");
    assertThat(Texts.lineOrNull("علی\u200Cرضا")).isEqualTo("علی\u200Cرضا");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01/01/1900", "1900-01-01", "1 January 1900", "01/01/1901", "01/01/1753", "0001-01-01",
        "30/12/1899", "31/12/9999", "00/00/0000", "0000-00-00", "00/01/1900", "1900-01-01 00:00:00"
      })
  void a_day_that_stands_for_none_is_known(String written) {
    assertThat(StandIn.isOne(written)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"02/01/1900", "01/01/1970", "01/01/1931", "01/02/1900", "soon", ""})
  void any_other_day_is_itself(String written) {
    assertThat(StandIn.isOne(written)).isFalse();
    assertThat(StandIn.isOne(LocalDate.of(1926, 1, 1))).isFalse();
  }
}
