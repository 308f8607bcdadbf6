package org.waymark.teams.persistence;

import static org.waymark.teams.persistence.AbsenceStore.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who leaves, and of whom managers have been told. */
@Repository
public class LeaverStore {

  private final JdbcTemplate jdbc;

  LeaverStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Workers whose last day is not after that day, but for those who are done with. */
  public List<Leaver> until(LocalDate day) {
    return jdbc.query(
        """
        select w.id, w.team_id, w.last_day from worker w
         where w.last_day <= ?
           and not exists (select 1 from told_of_leaver t
                            where t.worker_id = w.id and t.last_day = w.last_day
                              and t.stage = 'AFTER')
         order by w.last_day, w.id
        """,
        (row, number) ->
            new Leaver(
                row.getString("id"),
                row.getString("team_id"),
                row.getObject("last_day", LocalDate.class)),
        day);
  }

  /** Notes that somebody is told of a leaver; false if that was before, on whichever node. */
  public boolean note(Leaver leaver, Stage stage, Instant at) {
    return jdbc.update(
            """
            insert into told_of_leaver (worker_id, last_day, stage, told_at) values (?, ?, ?, ?)
                on conflict do nothing
            """,
            leaver.worker(),
            leaver.lastDay(),
            stage.name(),
            utc(at))
        == 1;
  }

  /** When managers are told. */
  public enum Stage {
    BEFORE,
    AFTER
  }

  /** A worker with a last day. */
  public record Leaver(String worker, String team, LocalDate lastDay) {}
}
