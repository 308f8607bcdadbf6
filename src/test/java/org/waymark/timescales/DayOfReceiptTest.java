package org.waymark.timescales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayOfReceiptTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  @Test
  void four_weeks_back_is_usual_and_a_day_more_is_asked_about() {
    assertThat(DayOfReceipt.isUnlikely(LocalDate.of(2026, 11, 2), TODAY)).isFalse();
    assertThat(DayOfReceipt.isUnlikely(LocalDate.of(2026, 11, 1), TODAY)).isTrue();
  }

  @Test
  void a_year_back_may_be_a_slip() {
    assertThat(DayOfReceipt.mayBeSlipOfYear(LocalDate.of(2025, 12, 29), TODAY)).isTrue();
    assertThat(DayOfReceipt.mayBeSlipOfYear(LocalDate.of(2026, 1, 2), TODAY)).isFalse();
  }

  @Test
  void two_years_back_is_possible_and_a_day_more_is_not() {
    assertThat(DayOfReceipt.tooEarly(LocalDate.of(2024, 11, 30), TODAY)).isEmpty();
    assertThat(DayOfReceipt.tooEarly(LocalDate.of(2024, 11, 29), TODAY))
        .contains("lies more than two years back: give a day since 30 November 2024");
  }
}
