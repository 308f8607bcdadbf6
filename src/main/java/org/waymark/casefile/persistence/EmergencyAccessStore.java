package org.waymark.casefile.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Restricted records that were opened in an emergency, and who has looked at that. */
@Repository
public class EmergencyAccessStore {

  private static final String WAITING =
      """
      select e.id, r.person_id, e.user_id, e.reason, e.opened_at, e.until,
             array(select m.user_id from restriction_member m
                    where m.restriction_id = r.id and m.until is null) as named
        from emergency_access e join restriction r on r.id = e.restriction_id
       where e.looked_at is null\
      """;

  private final JdbcTemplate jdbc;

  EmergencyAccessStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A record that was opened and that nobody has looked at.
   *
   * @param named who is named on the record
   */
  public record Waiting(
      UUID id,
      UUID personId,
      String userId,
      String reason,
      Instant openedAt,
      Instant until,
      Set<String> named) {}

  public void keep(UUID restriction, String user, String reason, Instant at, Instant until) {
    jdbc.update(
        "insert into emergency_access (id, restriction_id, user_id, reason, opened_at, until)"
            + " values (?, ?, ?, ?, ?, ?)",
        UUID.randomUUID(),
        restriction,
        user,
        reason,
        Timestamp.from(at),
        Timestamp.from(until));
  }

  /** Those that nobody has looked at, the latest first. */
  public List<Waiting> waiting() {
    return waiting(" order by e.opened_at desc, e.id");
  }

  /** As {@link #waiting()}, one of them; nobody else looks at it until the transaction ends. */
  public Optional<Waiting> lockWaiting(UUID id) {
    return waiting(" and e.id = ? for update of e", id).stream().findFirst();
  }

  public void looked(UUID id, String by, Instant at) {
    jdbc.update(
        "update emergency_access set looked_at = ?, looked_by = ? where id = ?",
        Timestamp.from(at),
        by,
        id);
  }

  private List<Waiting> waiting(String rest, Object... arguments) {
    return jdbc.query(
        WAITING + rest,
        (row, n) ->
            new Waiting(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("user_id"),
                row.getString("reason"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("until").toInstant(),
                Set.copyOf(Arrays.asList((String[]) row.getArray("named").getArray()))),
        arguments);
  }
}
