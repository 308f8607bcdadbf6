package org.waymark.teams.persistence;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.waymark.security.Roles;
import org.waymark.teams.Team;
import org.waymark.teams.domain.Leave;
import org.waymark.teams.domain.Worker;

/** Teams and workers. Workers are read with their caseload and the leave that matters, at once. */
@Repository
public class WorkerStore {

  private static final String WORKER =
      """
      select w.*, w.work_elsewhere + coalesce((select sum(a.weight) from allocation a
                                                where a.worker_id = w.id), 0) caseload
        from worker w
      """;

  private final JdbcTemplate jdbc;

  WorkerStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** All teams with their districts, by id. */
  public List<Team> teams() {
    return jdbc.query(
        """
        select t.id, t.name, coalesce(array_agg(a.district order by a.district)
                                      filter (where a.district is not null), '{}') districts
          from team t left join team_area a on a.team_id = t.id
         group by t.id, t.name order by t.id
        """,
        (row, number) ->
            new Team(
                row.getString("id"), row.getString("name"), List.copyOf(texts(row, "districts"))));
  }

  /** The id of the team that serves a district. */
  public Optional<String> teamOfDistrict(String district) {
    return jdbc
        .queryForList("select team_id from team_area where district = ?", String.class, district)
        .stream()
        .findFirst();
  }

  /** The workers of a team by name, with leave that ends on {@code from} or later. */
  public List<Worker> ofTeam(String team, LocalDate from) {
    Map<String, List<Leave>> leave = leave("w.team_id = ?", team, from);
    return jdbc.query(
        WORKER + " where w.team_id = ? order by w.name, w.id",
        (row, number) -> worker(row, leave),
        team);
  }

  /** A worker, with leave that ends on {@code from} or later. */
  public Optional<Worker> find(String id, LocalDate from) {
    Map<String, List<Leave>> leave = leave("w.id = ?", id, from);
    return jdbc.query(WORKER + " where w.id = ?", (row, number) -> worker(row, leave), id).stream()
        .findFirst();
  }

  /** Locks a worker's row, so that what is decided about them now stays true until the end. */
  public void lock(String id) {
    jdbc.queryForList("select id from worker where id = ? for update", String.class, id);
  }

  /** Notes a worker's last day of employment. */
  public void leaves(String id, LocalDate lastDay) {
    jdbc.update("update worker set last_day = ? where id = ?", lastDay, id);
  }

  /** Adds a team. */
  public void insert(Team team) {
    jdbc.update(
        "insert into team (id, name, specialities, roles) values (?, ?, '{}', ?)",
        team.id(),
        team.name(),
        Roles.IN_TEAMS.toArray(String[]::new));
    team.districts()
        .forEach(
            district ->
                jdbc.update(
                    "insert into team_area (district, team_id) values (?, ?)",
                    district,
                    team.id()));
  }

  /** Adds a worker; the caseload given is work held elsewhere, and the leave is not written. */
  public void insert(Worker worker) {
    jdbc.update(
        """
        insert into worker (id, team_id, name, email, roles, professions, skills, districts,
                            working_days, newly_qualified, agency, caseload_limit, work_elsewhere,
                            last_day)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        worker.id(),
        worker.team(),
        worker.name(),
        worker.email(),
        sorted(worker.roles()),
        sorted(worker.professions()),
        sorted(worker.skills()),
        sorted(worker.districts()),
        worker.workingDays().stream().map(DayOfWeek::getValue).sorted().toArray(Integer[]::new),
        worker.newlyQualified(),
        worker.agency(),
        worker.caseloadLimit(),
        worker.caseload(),
        worker.lastDay());
  }

  private Map<String, List<Leave>> leave(String condition, String id, LocalDate from) {
    return jdbc
        .query(
            """
            select l.worker_id, l.first_day, l.last_day, l.kind
              from worker_leave l join worker w on w.id = l.worker_id
             where l.last_day >= ? and
            """
                + condition
                + " order by l.first_day, l.id",
            (row, number) ->
                Map.entry(
                    row.getString("worker_id"),
                    new Leave(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        Leave.Kind.valueOf(row.getString("kind")))),
            Date.valueOf(from),
            id)
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static Worker worker(ResultSet row, Map<String, List<Leave>> leave) throws SQLException {
    return new Worker(
        row.getString("id"),
        row.getString("team_id"),
        row.getString("name"),
        row.getString("email"),
        texts(row, "roles"),
        texts(row, "professions"),
        texts(row, "skills"),
        texts(row, "districts"),
        days(row.getArray("working_days")),
        row.getBoolean("newly_qualified"),
        row.getBoolean("agency"),
        row.getInt("caseload_limit"),
        row.getInt("caseload"),
        row.getObject("last_day", LocalDate.class),
        leave.getOrDefault(row.getString("id"), List.of()));
  }

  private static Set<String> texts(ResultSet row, String column) throws SQLException {
    return new LinkedHashSet<>(List.of((String[]) row.getArray(column).getArray()));
  }

  private static Set<DayOfWeek> days(Array numbers) throws SQLException {
    return Stream.of((Integer[]) numbers.getArray())
        .map(DayOfWeek::of)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String[] sorted(Collection<String> texts) {
    return texts.stream().sorted().toArray(String[]::new);
  }
}
