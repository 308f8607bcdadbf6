package org.waymark.escalation.support;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.escalation.application.RulesInForce;
import org.waymark.support.WeekdayCalendar;
import org.waymark.timescales.Basis;
import org.waymark.timescales.DueDates;
import org.waymark.timescales.Timescales;
import org.waymark.timescales.UnknownTimescaleException;

/** A register whose rows a test can change. Days are calendar days after the start, or working. */
public class TestRegister implements Timescales, RulesInForce {

  /** A row; {@code since} null is the oldest. */
  public record TestRow(
      String key, Basis basis, LocalDate since, int days, boolean working, LocalTime timeOfDay) {}

  private final WeekdayCalendar calendar;
  private final List<TestRow> rows = new ArrayList<>();

  public TestRegister(WeekdayCalendar calendar) {
    this.calendar = calendar;
    reset();
  }

  /** Three rows: {@code by-law}, {@code by-guidance} and {@code by-custom}. */
  public void reset() {
    rows.clear();
    rows.add(new TestRow("by-law", Basis.STATUTE, null, 10, false, null));
    rows.add(new TestRow("by-guidance", Basis.GUIDANCE, null, 10, false, null));
    rows.add(new TestRow("by-custom", Basis.LOCAL, null, 5, true, null));
    rows.add(new TestRow("by-half-past-nine", Basis.LOCAL, null, 1, true, LocalTime.of(9, 30)));
  }

  public void add(TestRow row) {
    rows.add(row);
  }

  public void remove(String key) {
    rows.removeIf(row -> row.key().equals(key));
  }

  @Override
  public void refresh() {}

  @Override
  public String calendar() {
    return calendar.fingerprint();
  }

  @Override
  public String register() {
    return rows.toString();
  }

  @Override
  public Optional<Row> row(String timescale, LocalDate start) {
    return inForce(timescale, start).map(row -> new Row("T-" + row.key(), row.since()));
  }

  private Optional<TestRow> inForce(String key, LocalDate start) {
    return rows.stream()
        .filter(row -> row.key().equals(key))
        .filter(row -> row.since() == null || !start.isBefore(row.since()))
        .reduce((older, newer) -> newer);
  }

  @Override
  public DueDates due(String timescale, LocalDate start, Map<String, LocalDate> further) {
    TestRow row =
        inForce(timescale, start)
            .orElseThrow(() -> new UnknownTimescaleException("No row " + timescale));
    LocalDate legal =
        row.working() ? calendar.plusWorkingDays(start, row.days()) : start.plusDays(row.days());
    return new DueDates(
        row.key(),
        "T-" + row.key(),
        start,
        legal,
        calendar.lastWorkingDayOnOrBefore(legal),
        row.timeOfDay(),
        row.basis(),
        "Test Act s.1",
        row.days() + " days after " + start);
  }
}
