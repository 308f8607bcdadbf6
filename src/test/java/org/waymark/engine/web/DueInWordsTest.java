package org.waymark.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.timescales.WorkingCalendar;
import org.waymark.timescales.application.TestRules;

class DueInWordsTest {

  private static final WorkingCalendar CALENDAR = TestRules.calendar();

  /** Now is half past eight on the evening of Monday 30 November 2026. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-30T23:59:59Z | Due today, Mon 30 November",
        "2026-11-30T21:00:00Z | Due today by 21:00, Mon 30 November",
        "2026-11-30T09:30:00Z | Overdue: was due today by 09:30, Mon 30 November",
        "2026-12-01T23:59:59Z | Due tomorrow, Tue 1 December",
        "2026-12-01T09:30:00Z | Due tomorrow by 09:30, Tue 1 December",
        "2026-12-03T23:59:59Z | Due Thu 3 December, in 3 days",
        "2026-12-03T09:30:00Z | Due Thu 3 December by 09:30, in 3 days",
        "2026-11-29T23:59:59Z | Overdue by 1 day: was due Sun 29 November",
        "2026-11-27T09:30:12Z | Overdue by 3 days: was due Fri 27 November by 09:30",
        "2027-06-30T08:30:00Z | Due Wed 30 June 2027 by 09:30, in 212 days",
        "2025-11-28T23:59:59Z | Overdue by 367 days: was due Fri 28 November 2025"
      })
  void says_the_day_the_hour_where_there_is_one_and_whether_it_has_passed(
      Instant due, String words) {
    Instant now = Instant.parse("2026-11-30T20:30:00Z");
    assertThat(DueInWords.of(due, now, CALENDAR)).isEqualTo(words);
  }
}
