package org.waymark.escalation.persistence;

import static org.waymark.escalation.persistence.ClockRows.COLUMNS;
import static org.waymark.escalation.persistence.ClockRows.at;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Clocks that a worker of the sweep holds until its transaction ends. Rows that another worker, or
 * somebody who completes a task, holds just now are passed over.
 */
@Repository
public class ClaimedClocks {

  private static final String DUE =
      "select " + COLUMNS + "from clock where state = 'RUNNING' and next_rung_at <= ? ";

  private static final String STALE =
      "select "
          + COLUMNS
          + """
          from clock where state in ('RUNNING', 'PAUSED') and counted_under <> ?
            and id <> all(?::uuid[])
          """;

  private static final String CLAIM = " for update skip locked";

  /** Where a clock stands after the sweep looked at it. */
  public record Standing(UUID clock, Instant next, boolean breached, boolean reasonDue) {}

  private final JdbcTemplate jdbc;

  public ClaimedClocks(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Claims clocks that have something due, the longest waiting first. */
  public List<ClockRow> due(Instant now, int limit) {
    return jdbc.query(
        DUE + "order by next_rung_at limit ?" + CLAIM, ClockRows::read, at(now), limit);
  }

  /** Claims those of the named clocks that still have something due. */
  public List<ClockRow> due(Instant now, Collection<UUID> only) {
    return jdbc.query(
        DUE + "and id = any(?::uuid[])" + CLAIM, ClockRows::read, at(now), strings(only));
  }

  /** Claims open clocks that were counted under other rules than those of the fingerprint. */
  public List<ClockRow> stale(String fingerprint, Collection<UUID> except, int limit) {
    return jdbc.query(
        STALE + "limit ?" + CLAIM, ClockRows::read, fingerprint, strings(except), limit);
  }

  /** As {@link #stale(String, Collection, int)}, of the named clocks only. */
  public List<ClockRow> stale(String fingerprint, Collection<UUID> except, Collection<UUID> only) {
    return jdbc.query(
        STALE + "and id = any(?::uuid[])" + CLAIM,
        ClockRows::read,
        fingerprint,
        strings(except),
        strings(only));
  }

  /** Writes where the claimed clocks stand now, in one statement. */
  public void stand(Collection<Standing> standings, String ladder) {
    jdbc.update(
        """
        update clock set next_rung_at = now.next, ladder = ?, failed_attempts = 0,
          breached_at = case when now.breached then coalesce(breached_at, breach_at)
            else breached_at end,
          breach_reason_due = breach_reason_due or now.reason
        from unnest(?::uuid[], ?::timestamptz[], ?::boolean[], ?::boolean[])
          as now (id, next, breached, reason)
        where clock.id = now.id
        """,
        ladder,
        strings(standings.stream().map(Standing::clock).toList()),
        standings.stream()
            .map(one -> one.next() == null ? null : one.next().toString())
            .toArray(String[]::new),
        standings.stream().map(one -> String.valueOf(one.breached())).toArray(String[]::new),
        standings.stream().map(one -> String.valueOf(one.reasonDue())).toArray(String[]::new));
  }

  /** How many open clocks failed at least so often when they were last escalated. */
  public int failing(int attempts) {
    return jdbc.queryForObject(
        "select count(*) from clock where failed_attempts >= ? and failed_attempts > 0"
            + " and state in ('RUNNING', 'PAUSED')",
        Integer.class,
        attempts);
  }

  /** How many clocks run. */
  public int running() {
    return jdbc.queryForObject("select count(*) from clock where state = 'RUNNING'", Integer.class);
  }

  /** Puts a clock that failed aside until an instant. */
  public void putAside(UUID clock, Instant until) {
    jdbc.update(
        "update clock set next_rung_at = ?, failed_attempts = failed_attempts + 1 where id = ?",
        at(until),
        clock);
  }

  /**
   * Makes running clocks that were placed on another version of the ladder due now, so that they
   * are placed anew.
   *
   * @return how many, at most {@code limit}
   */
  public int placeAnew(String ladder, Instant now, int limit) {
    return jdbc.update(
        """
        update clock set next_rung_at = ?, ladder = null where id in (
          select id from clock where state = 'RUNNING' and ladder <> ? limit ?
          for update skip locked)
        """,
        at(now),
        ladder,
        limit);
  }

  private static Object strings(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}
