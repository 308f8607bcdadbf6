package org.waymark.casefile.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.waymark.casefile.People.Correction;
import org.waymark.casefile.PersonDetails;

/** What records said before they were corrected. Append-only. */
@Repository
public class PersonHistoryStore {

  private final JdbcTemplate jdbc;
  private final DetailsJson json;

  PersonHistoryStore(JdbcTemplate jdbc, DetailsJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  public void keep(UUID person, PersonDetails before, String reason, Instant at, String by) {
    jdbc.update(
        """
        insert into person_history (person_id, details_before, reason, changed_at, changed_by)
        values (?, ?::jsonb, ?, ?, ?)""",
        person,
        json.write(before),
        reason,
        Timestamp.from(at),
        by);
  }

  public List<Correction> of(UUID person) {
    return jdbc.query(
        """
        select details_before, reason, changed_at, changed_by
          from person_history where person_id = ? order by id desc""",
        (row, n) ->
            new Correction(
                json.read(row.getString(1)),
                row.getString(2),
                row.getTimestamp(3).toInstant(),
                row.getString(4)),
        person);
  }
}
