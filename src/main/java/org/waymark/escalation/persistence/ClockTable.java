package org.waymark.escalation.persistence;

import static org.waymark.escalation.persistence.ClockRows.COLUMNS;
import static org.waymark.escalation.persistence.ClockRows.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.waymark.escalation.domain.DuePair;
import org.waymark.escalation.domain.Standstill;

/**
 * The table of clocks. Starting and stopping stand on the path of every task, so each is one
 * statement that writes the clock and its event together.
 */
@Repository
public class ClockTable {

  /** What one timescale of one case counts from one day is one count. */
  private static final String SAME_COUNT =
      "case_reference = ? and timescale = ? and started_on = ? and further_dates = ?::jsonb";

  private static final String START =
      """
      with started as (
        insert into clock (id, case_reference, pathway, timescale, occurrence, rule_id,
          rule_effective_from, basis, source, started_on, further_dates, legal_last_day,
          operational_last_day, time_of_day, due_at, breach_at, explanation, counted_under, task_id,
          role, team, priority, state, paused_days, breach_reason_due, next_rung_at,
          failed_attempts, started_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING',
          0, false, ?, 0, ?)
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
          .formatted(SAME_COUNT);

  private static final String STOP =
      """
      with target as (
        select id, breached_at, breach_at, coalesce(paused_at, ?::timestamptz) >= breach_at as late
        from clock
        where %s and state in ('RUNNING', 'PAUSED')
        for update),
      stopped as (
        update clock set state = 'STOPPED', ended_at = ?, next_rung_at = null,
          breached_at = coalesce(target.breached_at, case when target.late then target.breach_at end),
          breach_reason_due = clock.breach_reason_due or target.late
        from target where clock.id = target.id)
      insert into clock_event (clock_id, at, kind, actor, detail)
      select id, ?, 'stopped', ?, jsonb_build_object('late', late) from target
      union all
      select id, ?, 'breached', 'waymark', jsonb_build_object('since', breach_at)
      from target where late and breached_at is null
      """;

  private static final String CANCEL =
      """
      with cancelled as (
        update clock set state = 'CANCELLED', ended_at = ?, next_rung_at = null
        where %s and state in ('RUNNING', 'PAUSED')
        returning id)
      insert into clock_event (clock_id, at, kind, actor, reason, detail)
      select id, ?, 'cancelled', 'waymark', ?, '{}' from cancelled
      """;

  private static final String IDENTITY = "case_reference = ? and timescale = ? and occurrence = ?";
  private static final String TASK = "task_id = ?";

  private static final String BY_IDENTITY =
      "select "
          + COLUMNS
          + "from clock where case_reference = ? and timescale = ? and occurrence = ?";

  private final JdbcTemplate jdbc;

  public ClockTable(JdbcTemplate jdbc) {
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
        ClockTable::started,
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

  /** The running clocks of tasks that count the same as a stage's, held until the end. */
  public List<ClockRow> holdTasksOfSameCount(ClockRow stage) {
    return jdbc.query(
        "select "
            + COLUMNS
            + "from clock where "
            + SAME_COUNT
            + " and task_id is not null and state = 'RUNNING' order by id for update",
        ClockRows::read,
        stage.caseReference(),
        stage.timescale(),
        stage.startedOn(),
        Json.of(stage.furtherDates()));
  }

  /** Ends a clock whose work was done; nothing happens if it does not run. */
  public void stop(
      String caseReference, String timescale, String occurrence, Instant now, String by) {
    Object at = at(now);
    jdbc.update(STOP.formatted(IDENTITY), at, caseReference, timescale, occurrence, at, at, by, at);
  }

  /** As {@link #stop}, for the clock of a task. */
  public void stopTask(String task, Instant now, String by) {
    Object at = at(now);
    jdbc.update(STOP.formatted(TASK), at, task, at, at, by, at);
  }

  /** Ends a clock whose work fell away; nothing happens if it does not run. */
  public void cancel(
      String caseReference, String timescale, String occurrence, Instant now, String reason) {
    jdbc.update(
        CANCEL.formatted(IDENTITY), at(now), caseReference, timescale, occurrence, at(now), reason);
  }

  /** As {@link #cancel}, for the clock of a task. */
  public void cancelTask(String task, Instant now, String reason) {
    jdbc.update(CANCEL.formatted(TASK), at(now), task, at(now), reason);
  }

  /** Gives the open clocks of a case another priority; the sweep places them on its ladder. */
  public void prioritise(String caseReference, int priority, Instant now) {
    jdbc.update(
        """
        with before as (
          select id, priority from clock
          where case_reference = ? and priority <> ? and state in ('RUNNING', 'PAUSED')
          for update),
        changed as (
          update clock set priority = ?,
            next_rung_at = case when state = 'RUNNING' then ?::timestamptz end
          from before where clock.id = before.id)
        insert into clock_event (clock_id, at, kind, actor, detail)
        select id, ?, 'prioritised', 'waymark',
          jsonb_build_object('before', priority, 'after', ?::integer) from before
        """,
        caseReference,
        priority,
        priority,
        at(now),
        at(now),
        priority);
  }

  public Optional<ClockRow> find(String caseReference, String timescale, String occurrence) {
    return one(BY_IDENTITY, caseReference, timescale, occurrence);
  }

  /** As {@link #find}, and holds the row until the transaction ends. */
  public Optional<ClockRow> hold(String caseReference, String timescale, String occurrence) {
    return one(BY_IDENTITY + " for update", caseReference, timescale, occurrence);
  }

  public Optional<ClockRow> ofTask(String taskId) {
    return one(
        "select " + COLUMNS + "from clock where task_id = ? and state in ('RUNNING', 'PAUSED')",
        taskId);
  }

  /** As {@link #ofTask}, for many tasks in one statement. */
  public List<ClockRow> ofTasks(Collection<String> taskIds) {
    return taskIds.isEmpty()
        ? List.of()
        : jdbc.query(
            "select "
                + COLUMNS
                + "from clock where task_id = any(?::text[]) and state in ('RUNNING', 'PAUSED')"
                + " order by due_at, id",
            ClockRows::read,
            (Object) taskIds.toArray(String[]::new));
  }

  public Optional<ClockRow> byId(UUID id) {
    return one("select " + COLUMNS + "from clock where id = ?", id);
  }

  public List<ClockRow> of(String caseReference) {
    return jdbc.query(
        "select " + COLUMNS + "from clock where case_reference = ? order by started_at, id",
        ClockRows::read,
        caseReference);
  }

  private Optional<ClockRow> one(String sql, Object... arguments) {
    return jdbc.query(sql, ClockRows::read, arguments).stream().findFirst();
  }
}
