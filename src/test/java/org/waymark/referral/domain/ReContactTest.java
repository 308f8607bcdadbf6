package org.waymark.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReContactTest {

  private static final String EARLIER = "REF-2026-000001";
  private static final LocalDate CLOSED = LocalDate.of(2026, 11, 2);

  @ParameterizedTest
  @CsvSource({"0,7", "1,7", "7,7", "8,28", "28,28"})
  void who_comes_back_within_a_week_or_four_is_counted_in_the_narrower(int days, int within) {
    assertThat(ReContact.of(EARLIER, CLOSED, CLOSED.plusDays(days)))
        .contains(new ReContact(EARLIER, within));
  }

  @ParameterizedTest
  @ValueSource(ints = {-30, -1, 29, 365})
  void before_the_outcome_or_later_than_four_weeks_is_no_return(int days) {
    assertThat(ReContact.of(EARLIER, CLOSED, CLOSED.plusDays(days))).isEmpty();
  }

  @Test
  void a_return_is_to_the_same_case_however_soon() {
    ReContact soon = new ReContact(EARLIER, 7);
    assertThat(soon.isToTheSameCase(new ReContact(EARLIER, 28))).isTrue();
    assertThat(soon.isToTheSameCase(new ReContact("REF-2026-000002", 7))).isFalse();
  }
}
