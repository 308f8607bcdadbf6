package org.waymark.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=cmd|'/c calc'!A0",
        "+44 7700 900123",
        "-2+3",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "  =1+1",
        "＝1+1",
        "|x",
        "%0A=1"
      })
  void a_formula_does_not_survive(String text) {
    assertThat(SafeCsv.safe(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ann", "1 = 1", "07700 900123", "5-a-day", "a@example.org"})
  void ordinary_text_stays_as_it_is(String text) {
    assertThat(SafeCsv.safe(text)).isEqualTo(text);
  }

  @Test
  void a_number_of_our_own_stays_a_number_and_nothing_stays_empty() {
    assertThat(SafeCsv.safe(-5)).isEqualTo(-5);
    assertThat(SafeCsv.safe(null)).isNull();
  }

  @Test
  void rows_are_written_with_quotation_marks_where_they_are_needed() throws IOException {
    StringBuilder out = new StringBuilder();
    try (SafeCsv csv = new SafeCsv(out, List.of("Name", "=Note"))) {
      csv.row("Ann, \"Annie\"", "two\r\nlines");
      csv.row("=HYPERLINK(\"x\")", -3);
    }

    assertThat(out)
        .hasToString(
            "Name,'=Note\r\n"
                + "\"Ann, \"\"Annie\"\"\",\"two\r\nlines\"\r\n"
                + "\"'=HYPERLINK(\"\"x\"\")\",-3\r\n");
  }
}
