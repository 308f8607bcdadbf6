package org.waymark.escalation.persistence;

import static org.waymark.escalation.persistence.ClockRows.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.waymark.escalation.domain.DuePair;
import org.waymark.escalation.domain.Standstill;

/**
 * Writes new clocks. It stands on the path of every task, so it is one statement that writes the
 * clock and its event, and asks for how long the count has stood still.
 */
@Repository
public class ClockStarting {

  private static final String START =
      """
      with started as (
        insert into clock (id, case_reference, pathway, timescale, occurrence, rule_id,
          rule_effective_from, basis, source, started_on, further_dates, legal_last_day,
          operational_last_day, time_of_day, due_at, breach_at, explanation, counted_under, task_id,
          role, team, priority, state, paused_days, breach_reason_due, next_rung_at,
          failed_attempts, started_at, execution_id)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING',
          0, false, ?, 0, ?, ?)
        on conflict on constraint clock_identity do nothing returning id),
      noted as (
        insert into clock_event (clock_id, at, kind, actor, detail)
        select id, ?, 'started', ?, ?::jsonb from started)
      select exists (select 1 from started) as begun, stage.*
      from (values (1)) as one left join lateral (
        select paused_days, paused_at, ended_at from clock
        where %s and task_id is null
        order by ended_at is not null, started_at desc limit 1) as stage on true
      """
          .formatted(ClockTable.SAME_COUNT);

  private final JdbcTemplate jdbc;

  public ClockStarting(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What became of a start.
   *
   * @param begun false if the clock's identity is taken, and then nothing was written
   * @param stood for how long the count has stood still before, by the clock of its stage
   */
  public record Started(boolean begun, Standstill stood) {}

  /** Writes a new clock, unless its identity is taken. */
  public Started start(ClockRow clock, Instant now, String by) {
    ClockRow.Rule rule = clock.rule();
    DuePair due = clock.due();
    return jdbc.queryForObject(
        START,
        ClockStarting::started,
        clock.id(),
        clock.caseReference(),
        clock.pathway(),
        clock.timescale(),
        clock.occurrence(),
        rule.id(),
        rule.effectiveFrom(),
        rule.basis().name(),
        rule.source(),
        clock.startedOn(),
        Json.of(clock.furtherDates()),
        due.legalLastDay(),
        due.operationalLastDay(),
        due.timeOfDay(),
        at(clock.dueAt()),
        at(clock.breachAt()),
        clock.explanation(),
        clock.countedUnder(),
        clock.taskId(),
        clock.role(),
        clock.team(),
        clock.priority(),
        at(now),
        at(now),
        clock.executionId(),
        at(now),
        by,
        Json.of(PairOnRecord.of(due)),
        clock.caseReference(),
        clock.timescale(),
        clock.startedOn(),
        Json.of(clock.furtherDates()));
  }

  private static Started started(ResultSet row, int number) throws SQLException {
    Standstill stood =
        new Standstill(
            row.getInt("paused_days"),
            ClockRows.instant(row, "paused_at"),
            ClockRows.instant(row, "ended_at"));
    return new Started(row.getBoolean("begun"), stood);
  }
}
