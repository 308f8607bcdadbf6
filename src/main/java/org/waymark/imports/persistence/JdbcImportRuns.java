package org.waymark.imports.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.imports.ImportReport;
import org.waymark.imports.ImportRun;
import org.waymark.imports.ImportRun.State;
import org.waymark.imports.ImportRuns;
import org.waymark.imports.application.ImportRunLog;

/** Runs in the database, where every machine sees them and may ask them to stop. */
@Repository
class JdbcImportRuns implements ImportRunLog, ImportRuns {

  // A run says how far it is every few seconds. One that does not was on a machine that died.
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);

  private static final String RUN = "select * from import_run where ";

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcImportRuns(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public long begins(String kind, String by) {
    return jdbc.sql(
            """
            insert into import_run (kind, imported_by, state, started_at, seen_at, accepted_rows,
              unchanged_rows, rejected_rows)
            values (:kind, :by, 'RUNNING', :now, :now, 0, 0, 0) returning id
            """)
        .param("kind", kind)
        .param("by", by)
        .param("now", now())
        .query(Long.class)
        .single();
  }

  @Override
  public boolean isAt(long run, ImportReport soFar, Integer percent) {
    return jdbc.sql(
            """
            update import_run
            set seen_at = :now, percent = :percent, accepted_rows = :accepted,
              unchanged_rows = :unchanged, rejected_rows = :rejected
            where id = :run returning stop_asked_by is null
            """)
        .param("percent", percent)
        .param("accepted", soFar.accepted())
        .param("unchanged", soFar.unchanged())
        .param("rejected", soFar.rejectedRows())
        .param("now", now())
        .param("run", run)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void ends(long run, ImportReport report, State state) {
    isAt(run, report, state == State.FINISHED ? 100 : null);
    jdbc.sql("update import_run set state = :state, finished_at = :now where id = :run")
        .param("state", state.name())
        .param("now", now())
        .param("run", run)
        .update();
  }

  @Override
  public List<ImportRun> latest() {
    return jdbc.sql(RUN + "true order by started_at desc, id desc limit " + MOST_LISTED)
        .query(this::run)
        .list();
  }

  @Override
  public Optional<ImportRun> find(long id) {
    return jdbc.sql(RUN + "id = :id").param("id", id).query(this::run).optional();
  }

  @Override
  public boolean stop(long id, String by) {
    return jdbc.sql(
                """
                update import_run set stop_asked_by = coalesce(stop_asked_by, :by)
                where id = :id and state = 'RUNNING' and seen_at > :silent
                """)
            .param("by", by)
            .param("id", id)
            .param("silent", Timestamp.from(silentSince()))
            .update()
        == 1;
  }

  private ImportRun run(ResultSet row, int number) throws SQLException {
    State state = State.valueOf(row.getString("state"));
    Instant seen = row.getTimestamp("seen_at").toInstant();
    boolean silent = state == State.RUNNING && !seen.isAfter(silentSince());
    Timestamp finished = row.getTimestamp("finished_at");
    return new ImportRun(
        row.getLong("id"),
        row.getString("kind"),
        row.getString("imported_by"),
        silent ? State.BROKEN_OFF : state,
        row.getTimestamp("started_at").toInstant(),
        finished == null ? null : finished.toInstant(),
        row.getObject("percent", Integer.class),
        row.getInt("accepted_rows"),
        row.getInt("unchanged_rows"),
        row.getInt("rejected_rows"),
        row.getString("stop_asked_by"));
  }

  private Instant silentSince() {
    return clock.instant().minus(LONGEST_SILENCE);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
