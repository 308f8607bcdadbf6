package org.waymark.escalation.persistence;

import static org.waymark.escalation.persistence.ClockRows.at;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.waymark.escalation.domain.DuePair;

/** Rarer changes to a single clock; whoever makes one writes the event that says so. */
@Repository
public class ClockChanges {

  private final JdbcTemplate jdbc;

  public ClockChanges(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public void pause(UUID clock, Instant now) {
    jdbc.update(
        "update clock set state = 'PAUSED', paused_at = ?, next_rung_at = null where id = ?",
        at(now),
        clock);
  }

  /** Runs a paused or ended clock again; the next sweep places it on its ladder anew. */
  public void run(UUID clock, Instant now, int pausedDays) {
    jdbc.update(
        """
        update clock set state = 'RUNNING', paused_at = null, paused_days = ?, ended_at = null,
          next_rung_at = ? where id = ?
        """,
        pausedDays,
        at(now),
        clock);
  }

  /** Notes all days that do not count. Who is in time by them need not say why they were late. */
  public void standStill(UUID clock, int days, Instant dueAt, Instant now) {
    jdbc.update(
        """
        update clock set paused_days = ?, breach_reason_due = breach_reason_due and ? < ?
        where id = ?
        """,
        days,
        at(dueAt),
        at(now),
        clock);
  }

  /** Gives a clock another due pair; one that is not broken any more is a breach no longer. */
  public void move(UUID clock, DuePair due, Instant dueAt, Instant breachAt, Instant now) {
    jdbc.update(
        """
        update clock set legal_last_day = ?, operational_last_day = ?, time_of_day = ?, due_at = ?,
          breach_at = ?, breached_at = case when ? <= ?::timestamptz then breached_at end,
          next_rung_at = case when state = 'RUNNING' then ?::timestamptz end
        where id = ?
        """,
        due.legalLastDay(),
        due.operationalLastDay(),
        due.timeOfDay(),
        at(dueAt),
        at(breachAt),
        at(breachAt),
        at(now),
        at(now),
        clock);
  }

  /** Counts a clock from another day, by the row of the register that was in force on it. */
  public void restart(UUID clock, ClockRow from) {
    jdbc.update(
        """
        update clock set started_on = ?, rule_id = ?, rule_effective_from = ?, basis = ?, source = ?,
          explanation = ?, counted_under = ? where id = ?
        """,
        from.startedOn(),
        from.rule().id(),
        from.rule().effectiveFrom(),
        from.rule().basis().name(),
        from.rule().source(),
        from.explanation(),
        from.countedUnder(),
        clock);
  }

  /** Whether work that was done was late, by the days that now stand; a paused one waits. */
  public void judgeEnded(UUID clock) {
    jdbc.update(
        """
        update clock set
          breached_at = case when coalesce(paused_at, ended_at) >= breach_at then breach_at end,
          breach_reason_due = coalesce(paused_at, ended_at) >= breach_at
            and (basis <> 'LOCAL' or breach_reason_due)
        where id = ? and state = 'STOPPED'
        """,
        clock);
  }

  /** Notes the rules that a clock was last counted under, and the sentence that explains it. */
  public void counted(UUID clock, String fingerprint, String explanation) {
    jdbc.update(
        "update clock set counted_under = ?, explanation = ? where id = ?",
        fingerprint,
        explanation,
        clock);
  }

  public void explainBreach(UUID clock, String reason) {
    jdbc.update("update clock set breach_reason = ? where id = ?", reason, clock);
  }

  /** Says whose managers hear of the open clocks of a case; null for those of the service. */
  public void handTo(String caseReference, String team) {
    jdbc.update(
        "update clock set team = ? where case_reference = ? and state in ('RUNNING', 'PAUSED')",
        team,
        caseReference);
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
}
