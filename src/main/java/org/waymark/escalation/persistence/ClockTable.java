package org.waymark.escalation.persistence;

import static org.waymark.escalation.persistence.ClockRows.COLUMNS;
import static org.waymark.escalation.persistence.ClockRows.at;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.waymark.escalation.domain.DuePair;

/**
 * The table of clocks. Starting and stopping stand on the path of every task, so each is one
 * statement that writes the clock and its event together.
 */
@Repository
public class ClockTable {

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
        on conflict on constraint clock_identity do nothing returning id)
      insert into clock_event (clock_id, at, kind, actor, detail)
      select id, ?, 'started', ?, ?::jsonb from started
      """;

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

  /** Writes a new clock; false if its identity is taken, and then nothing is written. */
  public boolean start(ClockRow clock, Instant now, String by) {
    ClockRow.Rule rule = clock.rule();
    DuePair due = clock.due();
    return 1
        == jdbc.update(
            START,
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
            Json.of(PairOnRecord.of(due)));
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
