package org.waymark.timescales.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankHolidayCalendarTest {

  private final BankHolidayCalendar calendar = new BankHolidayCalendar(Map.of(), Map.of());

  @ParameterizedTest
  @ValueSource(ints = {2024, 2025, 2026, 2027, 2028, 2029, 2030})
  void the_computed_bank_holidays_are_the_official_ones(int year) throws Exception {
    SortedSet<String> official = new TreeSet<>();
    for (String line : officialLines()) {
      if (line.startsWith(year + "-")) {
        official.add(line);
      }
    }
    SortedSet<String> computed = new TreeSet<>();
    BankHolidayRule.of(year).forEach((day, name) -> computed.add(day + "," + name));

    assertThat(computed).hasSize(8).isEqualTo(official);
  }

  private static List<String> officialLines() throws Exception {
    try (InputStream table =
        BankHolidayCalendarTest.class.getResourceAsStream("/calendar/bank-holidays-england.csv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @ParameterizedTest
  @CsvSource({"1818,1818-03-22", "2008,2008-03-23", "2038,2038-04-25", "2049,2049-04-18"})
  void easter_is_found_in_its_earliest_and_latest_years(int year, LocalDate easter) {
    assertThat(BankHolidayRule.easterSunday(year)).isEqualTo(easter);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2031-04-11", "2031-04-14", "2033-12-26", "2033-12-27", "2039-01-03"})
  void years_after_the_table_have_their_bank_holidays(LocalDate day) {
    assertThat(calendar.isWorkingDay(day)).isFalse();
    assertThat(calendar.bankHoliday(day)).isPresent();
  }

  @Test
  void christmas_day_on_a_sunday_moves_behind_boxing_day() {
    assertThat(BankHolidayRule.of(2033))
        .containsEntry(LocalDate.of(2033, 12, 26), "Boxing Day")
        .containsEntry(LocalDate.of(2033, 12, 27), "Christmas Day (substitute day)")
        .hasSize(8);
  }

  @Test
  void years_far_off_are_computed_when_they_are_asked_for() {
    assertThat(calendar.isWorkingDay(LocalDate.of(2250, 12, 25))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(1980, 12, 25))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2250, 12, 27))).isTrue();
  }

  @Test
  void a_year_that_the_table_knows_is_taken_from_it_alone() {
    LocalDate moved = LocalDate.of(2028, 5, 5);
    BankHolidayCalendar table = new BankHolidayCalendar(Map.of(moved, "Moved"), Map.of());

    assertThat(table.isWorkingDay(moved)).isFalse();
    assertThat(table.isWorkingDay(LocalDate.of(2028, 5, 1))).isTrue();
    assertThat(table.isWorkingDay(LocalDate.of(2029, 5, 7))).isFalse();
  }

  @Test
  void a_proclaimed_day_is_added_to_a_computed_year() {
    LocalDate proclaimed = LocalDate.of(2031, 5, 6);
    BankHolidayCalendar more = new BankHolidayCalendar(Map.of(), Map.of(proclaimed, "Coronation"));

    assertThat(more.isWorkingDay(proclaimed)).isFalse();
    assertThat(more.isWorkingDay(LocalDate.of(2031, 5, 5))).isFalse();
    assertThat(calendar.isWorkingDay(proclaimed)).isTrue();
  }

  @Test
  void no_working_days_after_a_day_is_the_day_itself() {
    LocalDate sunday = LocalDate.of(2026, 11, 22);

    assertThat(calendar.plusWorkingDays(sunday, 0)).isEqualTo(sunday);
    assertThat(calendar.plusWorkingDays(sunday, 1)).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(calendar.plusWorkingDays(sunday, -1)).isEqualTo(LocalDate.of(2026, 11, 20));
  }
}
