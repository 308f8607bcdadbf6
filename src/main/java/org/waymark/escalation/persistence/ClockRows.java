package org.waymark.escalation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.waymark.escalation.ClockView.State;
import org.waymark.escalation.domain.DuePair;
import org.waymark.timescales.Basis;

/** Reads rows of the ledger. */
final class ClockRows {

  static final String COLUMNS =
      """
      id, case_reference, pathway, timescale, occurrence, rule_id, rule_effective_from, basis,
      source, started_on, further_dates, legal_last_day, operational_last_day, time_of_day, due_at,
      breach_at, explanation, counted_under, task_id, role, team, priority, state, paused_at,
      ended_at, paused_days, breached_at, breach_reason_due, breach_reason, failed_attempts,
      execution_id, lost_with
      """;

  private ClockRows() {}

  static ClockRow read(ResultSet row, int number) throws SQLException {
    return new ClockRow(
        row.getObject("id", UUID.class),
        row.getString("case_reference"),
        row.getString("pathway"),
        row.getString("timescale"),
        row.getString("occurrence"),
        rule(row),
        row.getObject("started_on", LocalDate.class),
        Json.dates(row.getString("further_dates")),
        pair(row),
        instant(row, "due_at"),
        instant(row, "breach_at"),
        row.getString("explanation"),
        row.getString("counted_under"),
        row.getString("task_id"),
        row.getString("role"),
        row.getString("team"),
        row.getInt("priority"),
        State.valueOf(row.getString("state")),
        instant(row, "paused_at"),
        instant(row, "ended_at"),
        row.getInt("paused_days"),
        instant(row, "breached_at"),
        row.getBoolean("breach_reason_due"),
        row.getString("breach_reason"),
        row.getInt("failed_attempts"),
        row.getString("execution_id"),
        row.getString("lost_with"));
  }

  private static ClockRow.Rule rule(ResultSet row) throws SQLException {
    return new ClockRow.Rule(
        row.getString("rule_id"),
        row.getObject("rule_effective_from", LocalDate.class),
        Basis.valueOf(row.getString("basis")),
        row.getString("source"));
  }

  private static DuePair pair(ResultSet row) throws SQLException {
    return new DuePair(
        row.getObject("legal_last_day", LocalDate.class),
        row.getObject("operational_last_day", LocalDate.class),
        row.getObject("time_of_day", LocalTime.class));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }

  /** PostgreSQL's driver takes an offset date-time for {@code timestamptz}, not an instant. */
  static OffsetDateTime at(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
