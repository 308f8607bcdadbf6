package org.waymark.timescales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.timescales.application.TestRules;

class DueDatesTest {

  private final Timescales timescales = TestRules.timescales();

  @ParameterizedTest
  @CsvSource({
    "bidding-closes, 2026-12-22, 2026-12-31T12:00:00Z",
    "bidding-closes, 2027-04-29, 2027-05-07T11:00:00Z",
    "overnight-handover, 2026-11-22, 2026-11-23T09:30:00Z",
    "safeguarding-decision, 2026-11-20, 2026-11-24T23:59:59Z",
    "safeguarding-decision, 2027-05-04, 2027-05-06T22:59:59Z",
    "dols-standard-assessments, 2026-12-14, 2026-12-31T23:59:59Z",
    "told-date, 2027-03-28, 2027-03-25T23:59:59Z",
  })
  void work_is_due_at_its_hour_or_at_the_end_of_the_operational_day_in_london(
      String key, LocalDate start, Instant due) {
    assertThat(timescales.due(key, start).dueAt(TestRules.calendar())).isEqualTo(due);
  }

  @Test
  void a_missing_second_date_is_named() {
    LocalDate start = LocalDate.of(2026, 12, 23);

    assertThatThrownBy(() -> timescales.due("DOL-T02", start))
        .hasMessageContaining("urgentLastDay")
        .asInstanceOf(type(MissingDateException.class))
        .satisfies(missing -> assertThat(missing.parameter()).isEqualTo("urgentLastDay"));
  }

  @ParameterizedTest
  @CsvSource({
    "2011-04-29, false",
    "2012-05-28, true",
    "2012-06-05, false",
    "2020-05-04, true",
    "2020-05-08, false",
    "2022-05-30, true",
    "2022-06-03, false",
    "2022-09-19, false",
    "2023-05-08, false",
  })
  void days_proclaimed_in_past_years_are_known(LocalDate day, boolean working) {
    assertThat(TestRules.calendar().isWorkingDay(day)).isEqualTo(working);
  }

  @Test
  void an_unknown_timescale_is_refused() {
    LocalDate start = LocalDate.of(2026, 12, 23);

    assertThatThrownBy(() -> timescales.due("no-such-thing", start))
        .isInstanceOf(UnknownTimescaleException.class);
  }

  @Test
  void a_rule_id_that_several_rows_share_is_refused_with_their_keys() {
    LocalDate start = LocalDate.of(2026, 12, 23);

    assertThatThrownBy(() -> timescales.due("CA-11", start))
        .isInstanceOf(UnknownTimescaleException.class)
        .hasMessageContaining("direct-payment-first-review, direct-payment-next-review");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "subject-access-request | 2027-02-27 | Answer a subject access request (SAR): 1 month after"
            + " Saturday 27 February 2027 (day 0), which is Saturday 27 March 2027. Saturday 27"
            + " March 2027 is at the weekend, Sunday 28 March 2027 is at the weekend and Monday 29"
            + " March 2027 is a bank holiday, Easter Monday, so the rule moves it on to Tuesday 30"
            + " March 2027.",
        "renewal-window-opens | 2026-12-27 | Renewal: the window for a request opens (DOL-T07): 28"
            + " calendar days before Sunday 27 December 2026 (day 0), which is Sunday 29 November"
            + " 2026. Saturday 28 November 2026 is at the weekend and Sunday 29 November 2026 is at"
            + " the weekend: nothing opens before it; have all ready by Friday 27 November 2026.",
        "renewal-assessments-by | 2026-12-27 | Renewal: all assessments received (DOL-P02): 5"
            + " working days before Thursday 24 December 2026 (the date of renewal-sign-by) (day"
            + " 0), which is Thursday 17 December 2026.",
      })
  void the_explanation_says_how_it_was_counted(String key, LocalDate start, String explanation) {
    assertThat(timescales.due(key, start).explanation()).isEqualTo(explanation);
  }
}
