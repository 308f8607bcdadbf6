package org.waymark.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days, times and numbers as people write them, and what is never guessed. */
class WrittenTest {

  @ParameterizedTest
  @CsvSource({
    "27/3/2026, 2026-03-27",
    "27/03/2026, 2026-03-27",
    "27-3-2026, 2026-03-27",
    "27.3.2026, 2026-03-27",
    "27 3 2026, 2026-03-27",
    "27 March 2026, 2026-03-27",
    "27 mar 2026, 2026-03-27",
    "1st September 2026, 2026-09-01",
    "2026-03-27, 2026-03-27",
    "29/2/2028, 2028-02-29"
  })
  void a_day_is_read_in_the_ways_people_write_it(String written, String day) {
    assertThat(Written.day(written)).map(Object::toString).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/4/2026", "29/2/2026", "27/3/26", "3/27/2026", "March 2026", "27 Mrch 2026", "27/3",
        "tomorrow", "0/3/2026", "27/13/2026", "27 ma 2026", "", "//", "27/3/20266"
      })
  void what_is_no_day_is_not_made_one(String written) {
    assertThat(Written.day(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "9:30, 09:30",
    "09:30, 09:30",
    "9.30, 09:30",
    "0930, 09:30",
    "930, 09:30",
    "9.30am, 09:30",
    "9.30 pm, 21:30",
    "9pm, 21:00",
    "12am, 00:00",
    "12pm, 12:00",
    "12.05 a.m., 00:05",
    "noon, 12:00",
    "23:59, 23:59",
    "9:30:00, 09:30",
    "00:00, 00:00"
  })
  void a_time_is_read_to_the_minute(String written, String time) {
    assertThat(Written.time(written)).map(Object::toString).contains(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "24:00", "9:60", "13pm", "0am", "half past nine", "", "9:3", "9m"})
  void what_is_no_time_is_not_made_one(String written) {
    assertThat(Written.time(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,200 | 1200",
        "1 200 | 1200",
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
