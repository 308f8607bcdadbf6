package org.waymark.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.escalation.domain.SweepReport;
import org.waymark.escalation.support.EscalationTest;
import org.waymark.escalation.support.TestRegister.TestRow;
import org.waymark.timescales.Basis;

class RecountTest extends EscalationTest {

  @Test
  void a_new_bank_holiday_moves_open_clocks_and_their_tasks_with_before_after_and_reason() {
    ClockView clock = clock("by-custom", openTask(null));
    calendar.addBankHoliday(LocalDate.parse("2026-11-26"));

    SweepReport report = sweepAt("2026-11-23T09:00:00Z");

    assertThat(report.recounted()).isEqualTo(1);
    ClockView after = again(clock);
    assertThat(after.legalLastDay()).isEqualTo(LocalDate.parse("2026-12-01"));
    assertThat(after.dueAt()).isEqualTo(Instant.parse("2026-12-01T23:59:59Z"));
    ClockEvent event = event(clock, "recounted");
    assertThat(event.reason()).isEqualTo("calendar-changed");
    assertThat(event.detail())
        .containsEntry("before", pair("2026-11-30"))
        .containsEntry("after", pair("2026-12-01"));
    assertThat(task(clock.taskId()).getDueDate()).isEqualTo(Date.from(after.dueAt()));
    sweepAt("2026-12-01T00:00:00Z");
    assertThat(rungs(clock)).doesNotContain("overdue");
    sweepAt("2026-12-02T00:00:00Z");
    assertThat(rungs(clock)).contains("overdue");
  }

  @Test
  void a_second_sweep_counts_nothing_anew() {
    clock("by-custom", null);
    calendar.addBankHoliday(LocalDate.parse("2026-11-26"));
    sweepAt("2026-11-23T09:00:00Z");

    assertThat(sweepAt("2026-11-23T09:01:00Z").recounted()).isZero();
  }

  @Test
  void a_new_rule_does_not_touch_clocks_that_started_under_the_old_one() {
    ClockView clock = clock("by-guidance", null);
    register.add(
        new TestRow("by-guidance", Basis.GUIDANCE, LocalDate.parse("2026-12-01"), 5, false, null));

    sweepAt("2026-11-23T09:00:00Z");

    assertThat(again(clock).legalLastDay()).isEqualTo(clock.legalLastDay());
    assertThat(kinds(clock)).containsExactly("started");
  }

  @Test
  void a_corrected_row_counts_its_clocks_anew() {
    ClockView clock = clock("by-guidance", null);
    register.remove("by-guidance");
    register.add(new TestRow("by-guidance", Basis.GUIDANCE, null, 8, false, null));

    sweepAt("2026-11-23T09:00:00Z");

    assertThat(again(clock).legalLastDay()).isEqualTo(LocalDate.parse("2026-12-01"));
    assertThat(again(clock).explanation()).startsWith("8 days");
    assertThat(event(clock, "recounted").reason()).isEqualTo("register-changed");
  }

  @Test
  void a_clock_counted_anew_still_says_that_nobody_knows_its_start() {
    ClockStart unknown =
        new ClockStart(
            "REF-unknown-start",
            "watched-work",
            "by-guidance",
            "unknown-start",
            START,
            Map.of(),
            null,
            "practitioners",
            "team-north",
            50,
            null,
            new ClockStart.UnknownStart("UserTask_Watched", "heardOn"));
    ClockView clock = transaction.execute(status -> ledger.start(unknown));
    register.remove("by-guidance");
    register.add(new TestRow("by-guidance", Basis.GUIDANCE, null, 8, false, null));

    sweepAt("2026-11-23T09:00:00Z");

    assertThat(again(clock).explanation())
        .startsWith("Nobody has said from which day this counts")
        .contains(" 8 days");
    assertThat(event(clock, "start-unknown").detail()).containsEntry("variable", "heardOn");
  }

  @Test
  void a_clock_keeps_its_dates_when_its_row_has_gone_or_was_replaced_backwards() {
    ClockView gone = clock("by-guidance", null);
    ClockView replaced = clock("by-custom", null);
    register.remove("by-guidance");
    register.add(
        new TestRow("by-custom", Basis.LOCAL, LocalDate.parse("2026-11-01"), 2, true, null));

    sweepAt("2026-11-23T09:00:00Z");

    for (ClockView clock : List.of(gone, replaced)) {
      assertThat(again(clock).legalLastDay()).isEqualTo(clock.legalLastDay());
      assertThat(event(clock, "recount-kept").reason()).isEqualTo("row-of-start-gone");
    }
    assertThat(sweepAt("2026-11-23T09:01:00Z").recounted()).isZero();
  }

  @Test
  void rungs_that_fired_stay_fired_and_are_noted_and_a_breach_that_was_none_is_lifted() {
    ClockView clock = clock("by-custom", openTask(null));
    sweepAt("2026-12-01T00:00:00Z");
    assertThat(again(clock).breachedAt()).isNotNull();
    List<String> fired = rungs(clock);
    calendar.addBankHoliday(LocalDate.parse("2026-11-30"));

    sweepAt("2026-12-01T09:00:00Z");

    assertThat(rungs(clock)).isEqualTo(fired).contains("overdue");
    assertThat(again(clock).breachedAt()).isNull();
    assertThat(event(clock, "recounted").detail().get("firedRungs"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .contains("overdue");
    sweepAt("2026-12-02T00:00:00Z");
    assertThat(again(clock).breachedAt()).isEqualTo(Instant.parse("2026-12-02T00:00:00Z"));
    assertThat(rungs(clock)).containsOnlyOnce("overdue");
  }

  @Test
  void days_paused_stay_added_when_a_clock_is_counted_anew() {
    ClockView clock = clock("by-custom", null);
    time.set("2026-11-24T09:00:00Z");
    ledger.pause(clock.caseReference(), "by-custom", clock.occurrence(), "away", "practitioner");
    time.set("2026-11-25T09:00:00Z");
    ledger.resume(clock.caseReference(), "by-custom", clock.occurrence(), "practitioner");
    calendar.addBankHoliday(LocalDate.parse("2026-11-26"));

    sweepAt("2026-11-25T10:00:00Z");

    assertThat(again(clock).legalLastDay()).isEqualTo(LocalDate.parse("2026-12-02"));
  }

  @Test
  void an_ended_clock_is_left_as_it_was() {
    ClockView clock = clock("by-custom", null);
    ledger.stop(clock.caseReference(), "by-custom", clock.occurrence(), "practitioner");
    calendar.addBankHoliday(LocalDate.parse("2026-11-26"));

    sweepAt("2026-11-23T09:00:00Z");

    assertThat(again(clock).legalLastDay()).isEqualTo(clock.legalLastDay());
  }

  private static Map<String, String> pair(String day) {
    return Map.of("legalLastDay", day, "operationalLastDay", day);
  }

  private SweepReport sweepAt(String instant) {
    time.set(instant);
    return sweep.sweep().orElseThrow();
  }
}
