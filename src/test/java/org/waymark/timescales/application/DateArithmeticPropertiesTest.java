package org.waymark.timescales.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.waymark.timescales.CountingUnit;
import org.waymark.timescales.DueDates;
import org.waymark.timescales.FurtherDate;
import org.waymark.timescales.Roll;
import org.waymark.timescales.Timescale;
import org.waymark.timescales.Timescales;
import org.waymark.timescales.WorkingCalendar;

class DateArithmeticPropertiesTest {

  private final Timescales timescales = TestRules.timescales();
  private final WorkingCalendar calendar = TestRules.calendar();

  @Provide
  Arbitrary<Timescale> rows() {
    return Arbitraries.of(TestRules.register().rows());
  }

  /** Many starts lie next to a leap day, a change of the clocks or a run of bank holidays. */
  @Provide
  Arbitrary<LocalDate> days() {
    List<LocalDate> awkward =
        List.of(
            LocalDate.of(2028, 2, 29),
            LocalDate.of(2096, 2, 29),
            LocalDate.of(2100, 2, 28),
            LocalDate.of(2027, 3, 28),
            LocalDate.of(2026, 10, 25),
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2027, 12, 27),
            LocalDate.of(2027, 3, 26));
    Arbitrary<LocalDate> near =
        Arbitraries.of(awkward)
            .flatMap(day -> Arbitraries.integers().between(-40, 40).map(day::plusDays));
    Arbitrary<LocalDate> any =
        Arbitraries.longs()
            .between(LocalDate.of(2019, 1, 1).toEpochDay(), LocalDate.of(2150, 1, 1).toEpochDay())
            .map(LocalDate::ofEpochDay);
    return Arbitraries.oneOf(near, any);
  }

  private DueDates due(Timescale row, LocalDate start) {
    FurtherDate cap = row.parameters().notAfter();
    boolean needed = cap != null && cap.required();
    Map<String, LocalDate> further = needed ? Map.of(cap.name(), start.plusDays(6)) : Map.of();
    return timescales.due(row.key(), start, further);
  }

  @Property
  void a_later_start_is_never_due_earlier(
      @ForAll("rows") Timescale row,
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(max = 30) int later) {
    DueDates first = due(row, start);
    DueDates second = due(row, start.plusDays(later));

    assertThat(second.legalLastDay()).isAfterOrEqualTo(first.legalLastDay());
    assertThat(second.operationalLastDay()).isAfterOrEqualTo(first.operationalLastDay());
  }

  @Property
  void work_is_due_on_the_last_working_day_and_never_past_the_legal_day(
      @ForAll("rows") Timescale row, @ForAll("days") LocalDate start) {
    DueDates due = due(row, start);

    assertThat(calendar.isWorkingDay(due.operationalLastDay())).isTrue();
    assertThat(due.operationalLastDay()).isBeforeOrEqualTo(due.legalLastDay());
    assertThat(due.dueAt(calendar)).isBeforeOrEqualTo(calendar.endOf(due.legalLastDay()));
    due.operationalLastDay()
        .plusDays(1)
        .datesUntil(due.legalLastDay().plusDays(1))
        .forEach(day -> assertThat(calendar.isWorkingDay(day)).as("%s", day).isFalse());
  }

  @Property(tries = 60)
  void calendar_days_without_a_roll_take_no_notice_of_weekends(
      @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 400) int days) {
    var table = TestRules.packagedWith("referral-assessment", "amount", String.valueOf(days));
    Timescales edited = new RegisteredTimescales(TestRules.with(table, ""));

    assertThat(edited.due("referral-assessment", start).legalLastDay())
        .isEqualTo(start.plusDays(days));
  }

  @Property
  void the_explanation_names_the_rule_and_both_days(
      @ForAll("rows") Timescale row, @ForAll("days") LocalDate start) {
    DueDates due = due(row, start);

    assertThat(due.explanation())
        .contains(row.ruleId())
        .contains(row.name())
        .doesNotContain("null");
    assertThat(due.explanation()).contains(String.valueOf(due.legalLastDay().getYear()));
    assertThat(
            due.explanation().contains("at the weekend") || due.explanation().contains("holiday"))
        .isEqualTo(!due.operationalLastDay().equals(due.legalLastDay()) || rolled(row, start, due));
  }

  /** Rolled by the rule itself: then the reason stands there too. */
  private boolean rolled(Timescale row, LocalDate start, DueDates due) {
    if (row.roll() == Roll.NONE || row.unit() == CountingUnit.END_OF_WORKING_WEEK) {
      return false;
    }
    LocalDate counted = row.unit() == CountingUnit.MONTHS ? start.plusMonths(1) : start;
    return !due.legalLastDay().equals(counted);
  }

  @Property
  void working_days_forth_and_back_end_where_they_began(
      @ForAll("days") LocalDate day, @ForAll @IntRange(min = -300, max = 300) int days) {
    LocalDate working = calendar.firstWorkingDayOnOrAfter(day);

    LocalDate there = calendar.plusWorkingDays(working, days);

    assertThat(calendar.isWorkingDay(there)).isTrue();
    assertThat(calendar.plusWorkingDays(there, -days)).isEqualTo(working);
  }

  @Property
  void working_days_add_up(
      @ForAll("days") LocalDate day,
      @ForAll @IntRange(max = 60) int first,
      @ForAll @IntRange(max = 60) int second) {
    assertThat(calendar.plusWorkingDays(calendar.plusWorkingDays(day, first), second))
        .isEqualTo(calendar.plusWorkingDays(day, first + second));
  }

  @Property
  void a_london_day_starts_and_ends_in_itself_also_when_the_clocks_change(
      @ForAll("days") LocalDate day) {
    assertThat(calendar.dateOf(calendar.startOf(day))).isEqualTo(day);
    assertThat(calendar.dateOf(calendar.endOf(day))).isEqualTo(day);
    assertThat(calendar.dateOf(calendar.startOf(day).minusNanos(1))).isEqualTo(day.minusDays(1));
    assertThat(calendar.endOf(day).plusSeconds(1)).isEqualTo(calendar.startOf(day.plusDays(1)));
    assertThat(Duration.between(calendar.startOf(day), calendar.endOf(day)).plusSeconds(1))
        .isIn(Duration.ofHours(23), Duration.ofHours(24), Duration.ofHours(25));
  }
}
