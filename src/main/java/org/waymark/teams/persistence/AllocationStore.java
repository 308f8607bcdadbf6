package org.waymark.teams.persistence;

import static org.waymark.teams.persistence.AbsenceStore.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.waymark.teams.AllocationEvent;

/** Who holds which case, and the history of it. */
@Repository
public class AllocationStore {

  // Tells our advisory locks from anybody else's in the same database.
  private static final int LOCK_SPACE = 7_040;

  private final JdbcTemplate jdbc;

  AllocationStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits until nobody else allocates this case. */
  public void lock(String caseReference) {
    jdbc.query(
        "select pg_advisory_xact_lock(?, hashtext(?))", row -> {}, LOCK_SPACE, caseReference);
  }

  /** Who holds the case, if anybody. */
  public Optional<Held> find(String caseReference) {
    return jdbc
        .query(
            """
            select case_reference, worker_id, team_id, weight, accepted from allocation
             where case_reference = ?
            """,
            (row, number) ->
                new Held(
                    row.getString("case_reference"),
                    row.getString("worker_id"),
                    row.getString("team_id"),
                    row.getInt("weight"),
                    row.getBoolean("accepted")),
            caseReference)
        .stream()
        .findFirst();
  }

  /** The case is held by that worker from now on. */
  public void put(Held held, Instant at) {
    jdbc.update(
        """
        insert into allocation (case_reference, worker_id, team_id, weight, accepted, allocated_at)
        values (?, ?, ?, ?, ?, ?)
        on conflict (case_reference) do update
           set worker_id = excluded.worker_id, team_id = excluded.team_id,
               weight = excluded.weight, accepted = excluded.accepted,
               allocated_at = excluded.allocated_at
        """,
        held.caseReference(),
        held.worker(),
        held.team(),
        held.weight(),
        held.accepted(),
        utc(at));
  }

  /** Nobody holds the case any more. */
  public void remove(String caseReference) {
    jdbc.update("delete from allocation where case_reference = ?", caseReference);
  }

  /** Adds a step to the history. */
  public void append(AllocationEvent event) {
    jdbc.update(
        """
        insert into allocation_event (case_reference, worker_id, team_id, kind, weight, reason,
                                      done_by, done_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        event.caseReference(),
        event.worker(),
        event.team(),
        event.kind().name(),
        event.weight(),
        event.reason(),
        event.by(),
        utc(event.at()));
  }

  /** The history of a case, oldest first. */
  public List<AllocationEvent> history(String caseReference) {
    return jdbc.query(
        """
        select case_reference, worker_id, team_id, kind, weight, reason, done_by, done_at
          from allocation_event where case_reference = ? order by id
        """,
        (row, number) ->
            new AllocationEvent(
                row.getString("case_reference"),
                row.getString("worker_id"),
                row.getString("team_id"),
                AllocationEvent.Kind.valueOf(row.getString("kind")),
                row.getInt("weight"),
                row.getString("reason"),
                row.getString("done_by"),
                row.getObject("done_at", OffsetDateTime.class).toInstant()),
        caseReference);
  }

  /** Open cases of a worker. */
  public List<String> casesOf(String worker) {
    return jdbc.queryForList(
        "select case_reference from allocation where worker_id = ? order by case_reference",
        String.class,
        worker);
  }

  /** Open cases of a team's leavers. */
  public List<String> casesOfLeavers(String team) {
    return jdbc.queryForList(
        """
        select a.case_reference from allocation a join worker w on w.id = a.worker_id
         where a.team_id = ? and w.last_day is not null order by w.last_day, a.case_reference
        """,
        String.class,
        team);
  }

  /** Who holds a case, and its weight in points. */
  public record Held(
      String caseReference, String worker, String team, int weight, boolean accepted) {}
}
