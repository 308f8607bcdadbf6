package org.waymark.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people write them, and what is never guessed. */
class WrittenTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,200 | 1200",
        "1 200 | 1200",
        "1 200 | 1200",
        "1 200.5 | 1200.5",
        "−3 | -3",
        "‎85.50 | 85.50",
        "１２ | 12",
        "1,200.50 | 1200.50",
        "£85.50 | 85.50",
        "£ 1,200,000 | 1200000",
        "85.5 | 85.5",
        ".5 | 0.5",
        "-3 | -3",
        "-£3.20 | -3.20",
        "£-3.20 | -3.20",
        "0 | 0",
        "007 | 007"
      })
  void a_number_is_read_as_money_is_written(String written, String number) {
    assertThat(Written.number(written)).contains(new java.math.BigDecimal(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,20",
        "1,2000",
        "12,00.5",
        "1.200,50",
        "1e9",
        "85p",
        "--3",
        "-£-3",
        "ten",
        "",
        "£",
        ".",
        "1.",
        "0x10",
        "∞",
        "1,200,",
        "£,5"
      })
  void what_is_no_number_is_not_made_one(String written) {
    assertThat(Written.number(written)).isEmpty();
  }
}
