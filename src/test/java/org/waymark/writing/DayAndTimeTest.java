package org.waymark.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days however people and exports write them, and what is never guessed. */
class DayAndTimeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "05-Sep-1941",
        "05-SEP-1941",
        "5 Sept 1941",
        "5 Sept. 1941",
        "5 September 1941",
        "5th September 1941",
        "5th of September, 1941",
        "Friday 5 September 1941",
        "Fri 5th Sept 1941",
        "Friday, 5 September 1941",
        "Fri, 05 Sep 1941",
        "5 September 1941 (Friday)",
        "5/9/1941",
        "05.09.1941",
        "5-9-1941",
        "5 / 9 / 1941",
        "05 09 1941",
        "05091941",
        "19410905",
        "1941-09-05",
        "1941/9/5",
        "1941-Sep-05",
        "05Sep1941",
        "September 5, 1941",
        "Sep 5th 1941",
        "05/09/1941 00:00",
        "05/09/1941 00:00:00",
        "1941-09-05T00:00:00",
        "1941-09-05 00:00:00.000",
        "=\"05/09/1941\"",
        "'05/09/1941",
        "\u200E05/09/1941\u200E",
        "05\u201109\u20111941",
        "05\u2013Sep\u20131941",
        "5\u00A0September\u20091941",
        "\uFEFF5\u202F9\u202F1941"
      })
  void a_day_is_read_however_it_is_written(String written) {
    assertThat(DayAndTime.day(written)).map(Object::toString).contains("1941-09-05");
  }

  @ParameterizedTest
  @CsvSource({
    "27/3/2026, 2026-03-27",
    "27-3-2026, 2026-03-27",
    "27.3.2026, 2026-03-27",
    "27 3 2026, 2026-03-27",
    "27 mar 2026, 2026-03-27",
    "22nd November 2026, 2026-11-22",
    "Sunday 22 November 2026, 2026-11-22",
    "1st September 2026, 2026-09-01",
    "29/2/2028, 2028-02-29",
    "05-Jul-1941, 1941-07-05",
    "05-JUN-1941, 1941-06-05",
    "07031941, 1941-03-07",
    "20121122, 2012-11-22",
    "Tues 3 Nov 2026, 2026-11-03",
    "Weds 4 Nov 2026, 2026-11-04",
    "Thurs 5 Nov 2026, 2026-11-05"
  })
  void a_day_is_read_day_first(String written, String day) {
    assertThat(DayAndTime.day(written)).map(Object::toString).contains(day);
  }

  @ParameterizedTest
  @CsvSource({
    "22/11/2026 14:05, 14:05",
    "22/11/2026 14:05:30, 14:05:30",
    "22/11/2026 14:05:30.000, 14:05:30",
    "22/11/2026 2:05 PM, 14:05",
    "22/11/2026 02:05:30 pm, 14:05:30",
    "22/11/2026 2.05\u202Fp.m., 14:05",
    "22/11/2026 1405, 14:05",
    "22/11/2026 14:05 hrs, 14:05",
    "'22/11/2026, 14:05', 14:05",
    "22 Nov 2026 at 14:05, 14:05",
    "Sunday 22 November 2026 14:05, 14:05",
    "22-NOV-2026 14:05, 14:05",
    "2026-11-22 14:05, 14:05",
    "2026-11-22T14:05:00, 14:05",
    "2026-11-22T14:05:00Z, 14:05",
    "2026-11-22T14:05:00.000+00:00, 14:05",
    "2026-11-22T15:05:00+01:00, 14:05",
    "22/11/2026 14:05 GMT, 14:05",
    "22/11/2026 (Sun) 14:05, 14:05",
    "22/11/2026 Sunday 14:05, 14:05",
    "Sun Nov 22 2026 14:05:00 GMT+0000 (Greenwich Mean Time), 14:05",
    "2026-11-22T14:05:00Z[Europe/London], 14:05",
    "20261122T140500, 14:05",
    "the 22nd of November 2026 14:05, 14:05",
    "14:05 22/11/2026, 14:05",
    "2:05 pm on 22 November 2026, 14:05"
  })
  void a_time_may_stand_beside_the_day(String written, String time) {
    DayAndTime read = DayAndTime.read(written).orElseThrow();

    assertThat(read.day()).hasToString("2026-11-22");
    assertThat(read.time()).hasToString(time);
  }

  @Test
  void a_moment_of_another_zone_is_the_day_that_it_is_in_london() {
    DayAndTime read = DayAndTime.read("1941-09-04T23:00:00Z").orElseThrow();

    assertThat(read.day()).hasToString("1941-09-05");
    assertThat(DayAndTime.read("2026-07-22 14:05 BST").orElseThrow().time()).hasToString("14:05");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "22/11/2026 14:05 BST",
        "2026-11-22T14:05 BST",
        "29/03/2026 01:30 BST",
        "29/03/2026 01:30",
        "2026-03-29T01:00:00",
        "22/11/2026 14:05+99:00"
      })
  void a_time_that_no_clock_shows_that_day_is_refused(String written) {
    assertThat(DayAndTime.read(written)).isEmpty();
    assertThat(DayAndTime.isOffTheClock(written)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "29/03/2026 00:59, 2026-03-29T00:59",
    "29/03/2026 02:00, 2026-03-29T02:00",
    "29/03/2026 01:30Z, 2026-03-29T02:30",
    "25/10/2026 01:30, 2026-10-25T01:30",
    "3/7/2026 14:05 BST, 2026-07-03T14:05",
    "3/7/2026 14:05 GMT, 2026-07-03T15:05",
    "Thursday 4 September 1941 23:00Z, 1941-09-05T00:00"
  })
  void a_zone_that_holds_is_put_in_londons_time(String written, String london) {
    DayAndTime read = DayAndTime.read(written).orElseThrow();

    assertThat(read.day().atTime(read.time())).hasToString(london);
    assertThat(DayAndTime.isOffTheClock(written)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/4/2026",
        "29/2/2026",
        "3/27/2026",
        "March 2026",
        "27 Mrch 2026",
        "27/3",
        "tomorrow",
        "0/3/2026",
        "27/13/2026",
        "27 ma 2026",
        "",
        "//",
        "27/3/20266",
        "46329",
        "11/22/2026",
        "31022026",
        "20261322",
        "22/11/2026 25:00",
        "22/11/2026 soon",
        "22/11/2026 9"
      })
  void what_is_no_day_is_not_made_one(String written) {
    assertThat(DayAndTime.read(written)).isEmpty();
    assertThat(DayAndTime.hasShortYear(written)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "27/3/26",
        "05-Sep-41",
        "05-SEP-41",
        "5 Sept 41",
        "5th September 41",
        "5.9.41",
        "Sunday 22 November 26",
        "Nov 22, 26",
        "22 Nov '26",
        "22/11/26 14:05",
        "5\u20119\u201141"
      })
  void a_year_of_two_digits_has_no_century(String written) {
    assertThat(DayAndTime.read(written)).isEmpty();
    assertThat(DayAndTime.hasShortYear(written)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Monday 22 November 2026",
        "Mon 22/11/2026",
        "22 Nov 2026 (Mon)",
        "22 Nov 2026 Mon 9:30"
      })
  void a_wrong_day_of_the_week_makes_the_date_doubtful(String written) {
    assertThat(DayAndTime.read(written)).isEmpty();
    assertThat(DayAndTime.hasWrongDayOfWeek(written)).isTrue();
    assertThat(DayAndTime.hasWrongDayOfWeek("Sunday 22 November 2026")).isFalse();
  }

  @Test
  void the_language_of_the_machine_makes_no_difference() {
    Locale before = Locale.getDefault();
    try {
      for (Locale locale : new Locale[] {Locale.US, Locale.GERMANY, new Locale("tr", "TR")}) {
        Locale.setDefault(locale);
        assertThat(DayAndTime.day("05-SEP-1941")).isPresent();
        assertThat(DayAndTime.day("FRIDAY 5 SEPTEMBER 1941")).isPresent();
        assertThat(DayAndTime.day("Monday 22 June 2026")).isPresent();
      }
    } finally {
      Locale.setDefault(before);
    }
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
    "12 noon, 12:00",
    "23:59, 23:59",
    "9:30:00, 09:30",
    "14:05:30, 14:05:30",
    "2:05:30 PM, 14:05:30",
    "2:05\u202FPM, 14:05",
    "\u200E14:05, 14:05",
    "14:05hrs, 14:05",
    "1405 hrs, 14:05",
    "00:00, 00:00"
  })
  void a_time_is_read_in_every_usual_spelling(String written, String time) {
    assertThat(Times.read(written)).map(Object::toString).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9",
        "24:00",
        "9:60",
        "13pm",
        "0am",
        "half past nine",
        "",
        "9:3",
        "9m",
        "13:00 pm"
      })
  void what_is_no_time_is_not_made_one(String written) {
    assertThat(Times.read(written)).isEmpty();
  }
}
