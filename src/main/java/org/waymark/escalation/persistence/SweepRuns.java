package org.waymark.escalation.persistence;

import static org.waymark.escalation.persistence.ClockRows.at;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.waymark.escalation.domain.SweepReport;

/** When sweeps ran and what they did; kept for thirty days. */
@Repository
public class SweepRuns {

  private static final Duration KEPT = Duration.ofDays(30);

  // Tells our advisory locks from anybody else's in the same database.
  private static final int LOCK_SPACE = 7_020;
  private static final int UNDER_WAY = 1;

  private final JdbcTemplate jdbc;

  public SweepRuns(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Says to all nodes that a sweep is under way, until the caller's transaction ends. Unlike a row,
   * it goes with the connection of a process that is killed.
   */
  public void underWay() {
    jdbc.query("select pg_advisory_xact_lock_shared(?, ?)", row -> {}, LOCK_SPACE, UNDER_WAY);
  }

  /** Whether nobody says so; then nobody can before the caller's transaction ends. */
  public boolean noneUnderWay() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select pg_try_advisory_xact_lock(?, ?)", Boolean.class, LOCK_SPACE, UNDER_WAY));
  }

  public void started(UUID run, Instant now) {
    jdbc.update("delete from sweep_run where started_at < ?", at(now.minus(KEPT)));
    jdbc.update(
        """
        insert into sweep_run (id, started_at, clocks, rungs, notices, failures, recounted, mended)
        values (?, ?, 0, 0, 0, 0, 0, 0)
        """,
        run,
        at(now));
  }

  public void completed(UUID run, Instant now, SweepReport report) {
    jdbc.update(
        """
        update sweep_run set completed_at = ?, clocks = ?, rungs = ?, notices = ?, failures = ?,
          recounted = ?, mended = ? where id = ?
        """,
        at(now),
        report.clocks(),
        report.rungs(),
        report.notices(),
        report.failures(),
        report.recounted(),
        report.mended(),
        run);
  }

  public Optional<Instant> lastCompleted() {
    return latest("select max(completed_at) from sweep_run");
  }

  /** When the youngest of the completed sweeps began. */
  public Optional<Instant> lastCompletedBegan() {
    return latest("select max(started_at) from sweep_run where completed_at is not null");
  }

  private Optional<Instant> latest(String query) {
    return Optional.ofNullable(
        jdbc.queryForObject(query, (row, number) -> ClockRows.instant(row, "max")));
  }
}
