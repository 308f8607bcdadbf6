package org.waymark.teams.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.waymark.teams.CoverTrace;
import org.waymark.teams.domain.Cover;
import org.waymark.teams.domain.Leave;

/** Leave, cover, and the trace of who covered whom. */
@Repository
public class AbsenceStore {

  private final JdbcTemplate jdbc;

  AbsenceStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Records leave. */
  public void insert(String worker, Leave leave, String by, Instant at) {
    jdbc.update(
        """
        insert into worker_leave (worker_id, first_day, last_day, kind, recorded_at, recorded_by)
        values (?, ?, ?, ?, ?, ?)
        """,
        worker,
        leave.firstDay(),
        leave.lastDay(),
        leave.kind().name(),
        utc(at),
        by);
  }

  /** Records cover. */
  public void insert(Cover cover, String by, Instant at) {
    jdbc.update(
        """
        insert into worker_cover (worker_id, covered_by, first_day, last_day, recorded_at,
                                  recorded_by)
        values (?, ?, ?, ?, ?, ?)
        """,
        cover.worker(),
        cover.coveredBy(),
        cover.firstDay(),
        cover.lastDay(),
        utc(at),
        by);
  }

  /** Covers of a worker that have a day in that time. */
  public List<Cover> coversOf(String worker, LocalDate first, LocalDate last) {
    return jdbc.query(
        """
        select worker_id, covered_by, first_day, last_day from worker_cover
         where worker_id = ? and last_day >= ? and first_day <= ? order by first_day, id
        """,
        AbsenceStore::cover,
        worker,
        first,
        last);
  }

  /** Traces cover, once for each day. */
  public void trace(
      String caseReference, String worker, String coveredBy, LocalDate on, Instant at) {
    jdbc.update(
        """
        insert into cover_trace (case_reference, worker_id, covered_by, on_day, traced_at)
        values (?, ?, ?, ?, ?) on conflict do nothing
        """,
        caseReference,
        worker,
        coveredBy,
        on,
        utc(at));
  }

  /** Who covered whom for a case, oldest first. */
  public List<CoverTrace> traces(String caseReference) {
    return jdbc.query(
        """
        select case_reference, worker_id, covered_by, on_day, traced_at from cover_trace
         where case_reference = ? order by id
        """,
        (row, number) ->
            new CoverTrace(
                row.getString("case_reference"),
                row.getString("worker_id"),
                row.getString("covered_by"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("traced_at", OffsetDateTime.class).toInstant()),
        caseReference);
  }

  private static Cover cover(ResultSet row, int number) throws SQLException {
    return new Cover(
        row.getString("worker_id"),
        row.getString("covered_by"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class));
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
