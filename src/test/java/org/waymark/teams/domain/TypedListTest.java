package org.waymark.teams.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedListTest {

  @Test
  void a_list_is_read_with_whatever_stands_between() {
    assertThat(TypedList.codes("Senior practitioners; team-managers,brokers | brokers"))
        .containsExactly("senior-practitioners", "team-managers", "brokers");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon, Tue, Thu | 1 2 4",
        "Monday to Friday | 1 2 3 4 5",
        "mon-wed; fri | 1 2 3 5",
        "Sat to Mon | 1 6 7",
        "MONDAY;SUNDAY | 1 7"
      })
  void days_are_read_by_name_and_as_ranges(String typed, String days) {
    assertThat(TypedList.days(typed).orElseThrow().stream().map(DayOfWeek::getValue).toList())
        .isEqualTo(java.util.stream.Stream.of(days.split(" ")).map(Integer::valueOf).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"every day", "Mo", "Mon-Wed-Fri", "5"})
  void what_is_no_day_is_no_list_of_days(String typed) {
    assertThat(TypedList.days(typed)).isEmpty();
  }
}
