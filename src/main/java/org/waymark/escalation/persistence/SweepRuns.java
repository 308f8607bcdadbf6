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

  private final JdbcTemplate jdbc;

  public SweepRuns(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
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
    return Optional.ofNullable(
        jdbc.queryForObject(
            "select max(completed_at) from sweep_run",
            (row, number) -> ClockRows.instant(row, "max")));
  }
}
