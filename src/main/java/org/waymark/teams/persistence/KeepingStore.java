package org.waymark.teams.persistence;

import static org.waymark.teams.persistence.AbsenceStore.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.waymark.teams.KeptTeam;
import org.waymark.teams.domain.Worker;

/** Writes what is kept of teams and workers, and who kept it. */
@Repository
public class KeepingStore {

  // Tells our advisory locks from anybody else's in the same database.
  private static final int LOCK_SPACE = 7_041;

  private final JdbcTemplate jdbc;

  KeepingStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits until nobody else keeps teams and people: what is asked now stays true until the end. */
  public void lock() {
    jdbc.query("select pg_advisory_xact_lock(?, 0)", row -> {}, LOCK_SPACE);
  }

  /** All teams, by name. */
  public List<KeptTeam> teams() {
    return jdbc.query(
        """
        select t.id, t.name, t.specialities, t.roles,
               array(select a.district from team_area a where a.team_id = t.id order by 1) areas
          from team t order by t.name, t.id
        """,
        (row, number) ->
            new KeptTeam(
                row.getString("id"),
                row.getString("name"),
                texts(row, "areas"),
                texts(row, "specialities"),
                texts(row, "roles")));
  }

  /** Adds a team or changes the one of that id. */
  public void put(KeptTeam team) {
    jdbc.update(
        """
        insert into team (id, name, specialities, roles) values (?, ?, ?, ?)
        on conflict (id) do update set name = excluded.name, roles = excluded.roles,
                                       specialities = excluded.specialities
        """,
        team.id(),
        team.name(),
        array(team.specialities()),
        array(team.roles()));
    jdbc.update("delete from team_area where team_id = ?", team.id());
    team.areas()
        .forEach(
            area ->
                jdbc.update(
                    "insert into team_area (district, team_id) values (?, ?)", area, team.id()));
  }

  /** The roles that workers of a team have. */
  public List<String> rolesInUse(String team) {
    return jdbc.queryForList(
        "select distinct unnest(roles) from worker where team_id = ? and last_day is null",
        String.class,
        team);
  }

  /** Changes a worker; work held elsewhere, usual districts and professions stay. */
  public void change(Worker worker) {
    jdbc.update(
        """
        update worker set team_id = ?, name = ?, email = ?, roles = ?, skills = ?,
               working_days = ?, newly_qualified = ?, caseload_limit = ?, last_day = ?
         where id = ?
        """,
        worker.team(),
        worker.name(),
        worker.email(),
        array(worker.roles()),
        array(worker.skills()),
        worker.workingDays().stream().map(DayOfWeek::getValue).sorted().toArray(Integer[]::new),
        worker.newlyQualified(),
        worker.caseloadLimit(),
        worker.lastDay(),
        worker.id());
  }

  /** Notes who kept what. */
  public void append(
      String kind, String subject, Collection<String> fields, String by, Instant at) {
    jdbc.update(
        "insert into keeping_event (kind, subject, fields, done_by, done_at)"
            + " values (?, ?, ?, ?, ?)",
        kind,
        subject,
        array(fields),
        by,
        utc(at));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static String[] array(Collection<String> texts) {
    return texts.stream().sorted().toArray(String[]::new);
  }
}
