package org.waymark.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Phone numbers as people and spreadsheets write them. */
class PhoneTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "07700 900123 | 07700 900123 | 07700900123",
        "=\"07700900123\" | 07700900123 | 07700900123",
        "= \"07700 900123\" | 07700 900123 | 07700900123",
        "'07700900123 | 07700900123 | 07700900123",
        "7700900123 | 07700900123 | 07700900123",
        "7700 900123 | 07700 900123 | 07700900123",
        "7700900123.0 | 07700900123 | 07700900123",
        "7.700900123E+09 | 07700900123 | 07700900123",
        "1632960123 | 01632960123 | 01632960123",
        "2079460018 (work) | 02079460018 (work) | 02079460018",
        "447700900123 | +447700900123 | +447700900123",
        "07700 900123 (daughter) | 07700 900123 (daughter) | 07700900123",
        "7700900123 (daughter) | 07700900123 (daughter) | 07700900123",
        "07700 900123 - son | 07700 900123 - son | 07700900123",
        "daughter: 07700 900123 | daughter: 07700 900123 | 07700900123",
        "07700 900123 after 6pm | 07700 900123 after 6pm | 07700900123",
        "07700 900123 2 rings | 07700 900123 2 rings | 07700900123",
        "01632 960111 / 07700 900123 | 01632 960111 / 07700 900123 | 01632960111",
        "01632 960111 07700 900123 | 01632 960111 07700 900123 | 01632960111",
        "+44 7700 900123 | +44 7700 900123 | +447700900123",
        "+44 (0)20 7946 0000 ext 12 | +44 (0)20 7946 0000 ext 12 | +442079460000",
        "(+44) 7700 900123 | (+44) 7700 900123 | +447700900123",
        "0044 7700 900123 | 0044 7700 900123 | +447700900123",
        "+44 07700 900123 | +44 07700 900123 | +447700900123",
        "+4407700900123 | +4407700900123 | +447700900123",
        "(+44) 07700 900123 | (+44) 07700 900123 | +447700900123",
        "+44 (07700) 900123 | +44 (07700) 900123 | +447700900123",
        "0044 07700 900123 (son) | 0044 07700 900123 (son) | +447700900123",
        "07700 9OO123 | 07700 900123 | 07700900123",
        "07700 90O123 | 07700 900123 | 07700900123",
        "O77oo 900123 | 07700 900123 | 07700900123",
        "07700 90012O (son) | 07700 900120 (son) | 07700900120",
        "+44 77OO 900123 | +44 7700 900123 | +447700900123",
        "07700 900123 after 6 o'clock | 07700 900123 after 6 o'clock | 07700900123",
        "07700 900123 (Flo) | 07700 900123 (Flo) | 07700900123",
        "07700 900123 ring after 10 | 07700 900123 ring after 10 | 07700900123",
        "07700900123ext12 | 07700900123ext12 | 07700900123",
        "0800 1111 | 0800 1111 | 08001111",
        "+353 1 496 0123 | +353 1 496 0123 | +35314960123",
        "tel:+447700900123 | +447700900123 | +447700900123",
        "Tel: 07700 900123 | 07700 900123 | 07700900123",
        "(01632) 960123 | (01632) 960123 | 01632960123",
        "020-7946-0018 | 020-7946-0018 | 02079460018",
        "01632.960.123 | 01632.960.123 | 01632960123",
        "960123 | 960123 | 960123",
        "01632/960123 | 01632/960123 | 01632960123",
        "7700900123 / 01632 960123 | 07700900123 / 01632 960123 | 07700900123",
        "+44 1632 960123 / 0124 | +44 1632 960123 / 0124 | +441632960123",
        "07700900123x12 | 07700900123x12 | 07700900123",
        "=7700900123 | 07700900123 | 07700900123",
        "+447700900123.0 | +447700900123 | +447700900123",
        "7,700,900,123 | 07700900123 | 07700900123",
        "07700\u00A0900\u2009123 | 07700 900 123 | 07700900123",
        "07700\u2011900\u2013123 | 07700-900-123 | 07700900123",
        "\u200E07700 900123\u202C | 07700 900123 | 07700900123",
        "\uFEFF07700\u200B900123 | 07700900123 | 07700900123",
        "\uFF10\uFF17\uFF17\uFF10\uFF10 900123 | 07700 900123 | 07700900123"
      })
  void a_number_is_kept_with_its_remark_and_can_be_rung(
      String written, String text, String dialled) {
    assertThat(Phone.read(written)).contains(new Phone(text, dialled));
    assertThat(Phone.fault(written)).isEmpty();
    assertThat(Phone.read(text)).as("read again").contains(new Phone(text, dialled));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"7.7009E+09", "7.7009E9", "7.7E+09", "7,7009E+09", "4.47701E+11", "8E+09"})
  void digits_that_a_spreadsheet_lost_are_said_to_be_lost(String written) {
    assertThat(Phone.read(written)).isEmpty();
    assertThat(Phone.fault(written))
        .hasValueSatisfying(it -> assertThat(it).contains("lost digits"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ring the bell",
        "12345",
        "########",
        "((((  ))))",
        "0",
        "000000",
        "ask Sue",
        "07700 900",
        "07700 90012",
        "+44 7700 90012",
        "01632 960",
        "07700 9ll123",
        "07700 9SS123",
        "<b>07700 900123</b>",
        "07700 900123 <br/>",
        "7.70090012E+09 (son)"
      })
  void what_holds_no_number_is_refused(String written) {
    assertThat(Phone.read(written)).isEmpty();
    assertThat(Phone.fault(written)).contains(Phone.NO_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "N/A", "Not known", "unknown", "-", "–", " ", "no phone", "NULL"})
  void whoever_says_that_there_is_none_is_believed(String written) {
    assertThat(Phone.kept(written)).isNull();
    assertThat(Phone.fault(written)).isEmpty();
  }
}
