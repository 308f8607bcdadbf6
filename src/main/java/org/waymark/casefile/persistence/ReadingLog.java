package org.waymark.casefile.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.waymark.casefile.Readings;
import org.waymark.security.CurrentUser;

/**
 * Who read whose record. What cannot be logged cannot be read: callers log before they answer, and
 * a failure here fails the reading.
 */
@Repository
public class ReadingLog implements Readings {

  private static final int LONGEST_PURPOSE = 200;
  private static final String INSERT =
      """
      insert into reading_log (person_id, case_reference, user_id, kind, purpose, at)
      values (?, ?, ?, ?, ?, ?)""";

  private final ReadingLogPool pool;
  private final JdbcTemplate jdbc;
  private final CurrentUser user;
  private final Clock clock;
  private final OncePerTransaction logged = new OncePerTransaction();

  ReadingLog(ReadingLogPool pool, JdbcTemplate jdbc, CurrentUser user, Clock clock) {
    this.pool = pool;
    this.jdbc = jdbc;
    this.user = user;
    this.clock = clock;
  }

  /** How a record was touched. */
  public enum Kind {
    READ,
    LISTED,
    REFUSED,
    EMERGENCY
  }

  /** Whose record, and by way of which case, or null. */
  public record Touched(UUID personId, String caseReference) {}

  /** Logs a reading by the current user. */
  public void log(Kind kind, UUID person, String caseReference, String purpose) {
    log(kind, List.of(new Touched(person, caseReference)), purpose);
  }

  /**
   * Logs many readings by the current user in one batch. What one transaction reads twice for the
   * same purpose is one reading.
   */
  public void log(Kind kind, Collection<Touched> touched, String purpose) {
    var reading = List.of(kind, List.copyOf(touched), String.valueOf(user.id()), purpose);
    if (touched.isEmpty() || logged.isDone(reading)) {
      return;
    }
    var at = Timestamp.from(clock.instant());
    var code = kind.name().toLowerCase(Locale.ROOT);
    var what = purpose.substring(0, Math.min(LONGEST_PURPOSE, purpose.length()));
    var rows =
        touched.stream()
            .map(t -> new Object[] {t.personId(), t.caseReference(), user.id(), code, what, at})
            .toList();
    ownConnection().batchUpdate(INSERT, rows);
    logged.done(reading);
  }

  @Override
  public List<Reading> of(UUID personId, Long before, int limit) {
    return jdbc.query(
        """
        select id, person_id, case_reference, user_id, kind, purpose, at from reading_log
         where person_id in (select ?::uuid union select id from person where joined_into = ?)
           and id < ? order by id desc limit ?""",
        ReadingLog::reading,
        personId,
        personId,
        before == null ? Long.MAX_VALUE : before,
        limit);
  }

  private JdbcTemplate ownConnection() {
    try {
      return pool.jdbc();
    } catch (SQLException e) {
      throw new IllegalStateException("The reading log has no connection", e);
    }
  }

  private static Reading reading(ResultSet row, int number) throws SQLException {
    return new Reading(
        row.getLong("id"),
        row.getObject("person_id", UUID.class),
        row.getString("case_reference"),
        row.getString("user_id"),
        row.getString("kind"),
        row.getString("purpose"),
        row.getTimestamp("at").toInstant());
  }
}
