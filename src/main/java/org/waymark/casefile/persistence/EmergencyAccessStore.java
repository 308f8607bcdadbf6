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

/** Records that were opened in an emergency, and who has looked at that. */
@Repository
public class EmergencyAccessStore {

  private static final String WAITING =
      """
      select e.id, e.person_id, e.user_id, e.reason, e.opened_at, e.until,
             r.id is not null as restricted,
             array(select m.user_id from restriction_member m
                    where m.restriction_id = r.id and m.until is null) as named
        from emergency_access e
        left join restriction r
          on r.id = coalesce(
               e.restriction_id,
               (select s.id from restriction s
                 where s.person_id = e.person_id and s.lifted_at is null))
       where e.looked_at is null\
      """;

  /** What was opened, and each record that was joined with it: all of them are one person's. */
  private static final String OPEN =
      """
      with recursive opened (id) as (
        select person_id from emergency_access where user_id = ? and until > ?
        union
        select case when p.id = o.id then p.joined_into else p.id end
          from person p join opened o on o.id in (p.id, p.joined_into)
         where p.joined_into is not null)
      select id from opened""";

  private final JdbcTemplate jdbc;

  EmergencyAccessStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A record that was opened and that nobody has looked at.
   *
   * @param restricted whether a restriction stood on the record, or stands now
   * @param named who is named on the record
   */
  public record Waiting(
      UUID id,
      UUID personId,
      String userId,
      String reason,
      Instant openedAt,
      Instant until,
      boolean restricted,
      Set<String> named) {}

  /**
   * Keeps that a record was opened.
   *
   * @param restriction what stood on the record, or null
   * @return its id
   */
  public UUID keep(
      UUID person, UUID restriction, String user, String reason, Instant at, Instant until) {
    var id = UUID.randomUUID();
    jdbc.update(
        "insert into emergency_access"
            + " (id, person_id, restriction_id, user_id, reason, opened_at, until)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        id,
        person,
        restriction,
        user,
        reason,
        Timestamp.from(at),
        Timestamp.from(until));
    return id;
  }

  /** Each id that leads to a record which the user opened and which has not shut again. */
  public Set<UUID> openTo(String user, Instant now) {
    return Set.copyOf(jdbc.queryForList(OPEN, UUID.class, user, Timestamp.from(now)));
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
                row.getBoolean("restricted"),
                Set.copyOf(Arrays.asList((String[]) row.getArray("named").getArray()))),
        arguments);
  }
}
