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

/**
 * The table of clocks. Stopping stands on the path of every task, so it is one statement that
 * writes the clock and its event together. Of a target that the council sets itself no reason is
 * asked for as soon as it is missed: the ladder's rungs say when.
 */
@Repository
public class ClockTable {

  /** What one timescale of one case counts from one day is one count. */
  static final String SAME_COUNT =
      "case_reference = ? and timescale = ? and started_on = ? and further_dates = ?::jsonb";

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
          breach_reason_due = clock.breach_reason_due or (target.late and clock.basis <> 'LOCAL')
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
      select id, ?, 'cancelled', ?, ?, '{}' from cancelled
      """;

  private static final String IDENTITY = "case_reference = ? and timescale = ? and occurrence = ?";
  private static final String TASK = "task_id = ?";
  private static final String WAYMARK = "waymark";

  private static final String BY_IDENTITY =
      "select "
          + COLUMNS
          + "from clock where case_reference = ? and timescale = ? and occurrence = ?";

  private final JdbcTemplate jdbc;

  public ClockTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
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
        CANCEL.formatted(IDENTITY),
        at(now),
        caseReference,
        timescale,
        occurrence,
        at(now),
        WAYMARK,
        reason);
  }

  /** As {@link #cancel}, for the clock of a task. */
  public void cancelTask(String task, Instant now, String reason) {
    jdbc.update(CANCEL.formatted(TASK), at(now), task, at(now), WAYMARK, reason);
  }

  /** As {@link #cancel}, by a person; false where it had ended already. */
  public boolean cancel(UUID id, Instant now, String by, String reason) {
    return jdbc.update(CANCEL.formatted("id = ?"), at(now), id, at(now), by, reason) == 1;
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

  /** As {@link #byId}, and holds the row until the transaction ends. */
  public Optional<ClockRow> hold(UUID id) {
    return one("select " + COLUMNS + "from clock where id = ? for update", id);
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
