package org.waymark.casefile.persistence;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.waymark.casefile.CorrectableFact;
import org.waymark.casefile.CorrectableFact.Wish;
import org.waymark.casefile.Corrections.Corrected;

/** Corrections as rows that the database refuses to change. */
@Repository
public class CorrectionStore {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  CorrectionStore(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Keeps a correction that was made. */
  public void add(Wish wish, String what, CorrectableFact.Corrected done) {
    jdbc.update(
        """
        insert into case_correction (case_reference, what, before, after, reason, at, author)
        values (?, ?, ?, ?, ?, ?, ?)""",
        wish.caseReference(),
        what,
        done.before(),
        done.after(),
        wish.reason(),
        Timestamp.from(clock.instant()),
        wish.by());
  }

  /** The corrections of a case, oldest first. */
  public List<Corrected> of(String reference) {
    return jdbc.query(
        """
        select what, before, after, reason, at, author from case_correction
         where case_reference = ? order by id""",
        (row, number) ->
            new Corrected(
                row.getString("what"),
                row.getString("before"),
                row.getString("after"),
                row.getString("reason"),
                row.getTimestamp("at").toInstant(),
                row.getString("author")),
        reference);
  }
}
