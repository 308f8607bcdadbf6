package org.waymark.casefile.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.waymark.casefile.Restrictions.Restriction;

/** Restrictions, who is named on them, and all that happened to them. */
@Repository
public class RestrictionStore {

  private static final String STANDING =
      """
      select r.id, r.person_id, r.reason, r.review_on, r.set_by, r.set_at,
             array(select m.user_id from restriction_member m
                    where m.restriction_id = r.id and m.until is null order by 1) as named
        from restriction r where r.lifted_at is null and\
      """;

  private final JdbcTemplate jdbc;

  RestrictionStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Restriction> standing(UUID person) {
    return jdbc.query(STANDING + " r.person_id = ?", RestrictionStore::restriction, person).stream()
        .findFirst();
  }

  /** As {@link #standing}, and nobody else changes it until this transaction ends. */
  public Optional<Restriction> lockStanding(UUID person) {
    jdbc.queryForList(
        "select id from restriction where person_id = ? and lifted_at is null for update", person);
    return standing(person);
  }

  public List<Restriction> dueForReview(LocalDate day) {
    return jdbc.query(
        STANDING + " r.review_on <= ? order by r.review_on, r.id",
        RestrictionStore::restriction,
        day);
  }

  /** Sets a restriction, unless one stands already; returns whether it did. */
  public boolean set(Restriction restriction) {
    var rows =
        jdbc.update(
            """
            insert into restriction (id, person_id, reason, review_on, set_at, set_by)
            values (?, ?, ?, ?, ?, ?)
            on conflict (person_id) where lifted_at is null do nothing""",
            restriction.id(),
            restriction.personId(),
            restriction.reason(),
            restriction.reviewOn(),
            Timestamp.from(restriction.setAt()),
            restriction.setBy());
    if (rows == 1) {
      name(restriction.id(), restriction.named());
    }
    return rows == 1;
  }

  /** Whoever is in by emergency access stays until it ends. */
  public void rename(UUID restriction, Collection<String> named, LocalDate reviewOn) {
    jdbc.update("update restriction set review_on = ? where id = ?", reviewOn, restriction);
    jdbc.update(
        "delete from restriction_member where restriction_id = ? and until is null", restriction);
    name(restriction, named);
  }

  public void lift(UUID restriction, Instant at) {
    jdbc.update(
        "update restriction set lifted_at = ? where id = ?", Timestamp.from(at), restriction);
  }

  /** Lets one more user in until then; somebody who is named stays named. */
  public void admit(UUID restriction, String user, Instant until) {
    jdbc.update(
        """
        insert into restriction_member (restriction_id, user_id, until) values (?, ?, ?)
        on conflict (restriction_id, user_id) do update set until = excluded.until
          where restriction_member.until is not null""",
        restriction,
        user,
        Timestamp.from(until));
  }

  public void keep(
      UUID restriction,
      String kind,
      Collection<String> named,
      String reason,
      Instant at,
      String by) {
    jdbc.update(
        """
        insert into restriction_event (restriction_id, kind, named, reason, at, author)
        values (?, ?, ?, ?, ?, ?)""",
        restriction,
        kind,
        named.toArray(String[]::new),
        reason,
        Timestamp.from(at),
        by);
  }

  private void name(UUID restriction, Collection<String> named) {
    var rows = named.stream().map(user -> new Object[] {restriction, user}).toList();
    jdbc.batchUpdate(
        "insert into restriction_member (restriction_id, user_id) values (?, ?)"
            + " on conflict (restriction_id, user_id) do update set until = null",
        rows);
  }

  private static Restriction restriction(ResultSet row, int number) throws SQLException {
    Set<String> named = new TreeSet<>(Arrays.asList((String[]) row.getArray("named").getArray()));
    return new Restriction(
        row.getObject("id", UUID.class),
        row.getObject("person_id", UUID.class),
        named,
        row.getString("reason"),
        row.getObject("review_on", LocalDate.class),
        row.getString("set_by"),
        row.getTimestamp("set_at").toInstant());
  }
}
