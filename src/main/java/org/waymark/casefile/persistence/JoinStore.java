package org.waymark.casefile.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.waymark.casefile.JoinedRecords.Step;
import org.waymark.casefile.PersonDetails;

/** Which records were joined, what moved with them and what the kept record said. */
@Repository
public class JoinStore {

  private static final String JOINS =
      "select id, kept_id, joined_id, kept_before, kept_after, reason, at, author, parted_at,"
          + " parted_by, part_reason from person_join ";

  private final JdbcTemplate jdbc;
  private final DetailsJson json;

  JoinStore(JdbcTemplate jdbc, DetailsJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Two records that were joined.
   *
   * @param before what the kept record said before
   * @param after what it said then
   * @param apart how they were taken apart, or null
   */
  public record Join(
      UUID id,
      UUID kept,
      UUID joined,
      PersonDetails before,
      PersonDetails after,
      Step made,
      Step apart) {}

  /**
   * The record that is read in the place of one. Nobody joins it before the caller's transaction
   * ends; whoever writes what belongs to a person asks here first.
   */
  public UUID current(UUID person) {
    UUID found = person;
    UUID next = person;
    while (next != null) {
      found = next;
      next =
          DataAccessUtils.singleResult(
              jdbc.query(
                  "select joined_into from person where id = ? for key share",
                  (row, n) -> row.getObject(1, UUID.class),
                  next));
    }
    return found;
  }

  /** Keeps everybody else from both records until the transaction ends. */
  public void lock(UUID one, UUID other) {
    jdbc.queryForList(
        "select id from person where id in (?, ?) order by id for update", one, other);
  }

  public void point(UUID joined, UUID into) {
    jdbc.update("update person set joined_into = ? where id = ?", into, joined);
  }

  /** Whether the same people may see both: neither is restricted, or both to the same names. */
  public boolean restrictedAlike(UUID one, UUID other) {
    return named(one).equals(named(other));
  }

  private List<String> named(UUID person) {
    return jdbc.queryForList(
        "select coalesce(m.user_id, '') from restriction r"
            + " left join restriction_member m on m.restriction_id = r.id and m.until is null"
            + " where r.person_id = ? and r.lifted_at is null order by 1",
        String.class,
        person);
  }

  /** Moves relationships, but for those that would tie a person to themselves. */
  public List<UUID> moveRelationships(UUID from, UUID to) {
    return jdbc.queryForList(
        "update relationship set person_id = ? where person_id = ?"
            + " and other_person_id is distinct from ? returning id",
        UUID.class,
        to,
        from,
        to);
  }

  /** Moves those back that a join had moved and that stand where it put them. */
  public void moveRelationshipsBack(Join join) {
    jdbc.update(
        "update relationship set person_id = ? where person_id = ? and id in"
            + " (select relationship_id from person_join_relationship where join_id = ?)",
        join.joined(),
        join.kept(),
        join.id());
  }

  /** Whether both have a main carer now. */
  public boolean bothHaveMainCarer(UUID one, UUID other) {
    return 2
        == jdbc.queryForObject(
            "select count(*) from relationship where main_carer and ended_at is null"
                + " and person_id in (?, ?)",
            Integer.class,
            one,
            other);
  }

  public void keep(Join join, List<String> cases, List<UUID> relationships) {
    jdbc.update(
        "insert into person_join (id, kept_id, joined_id, kept_before, kept_after, reason, at,"
            + " author) values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)",
        join.id(),
        join.kept(),
        join.joined(),
        json.write(join.before()),
        json.write(join.after()),
        join.made().reason(),
        Timestamp.from(join.made().at()),
        join.made().by());
    cases.forEach(
        one ->
            jdbc.update(
                "insert into person_join_case (join_id, case_reference) values (?, ?)",
                join.id(),
                one));
    relationships.forEach(
        one ->
            jdbc.update(
                "insert into person_join_relationship (join_id, relationship_id) values (?, ?)",
                join.id(),
                one));
  }

  public void part(UUID join, Instant at, String by, String reason) {
    jdbc.update(
        "update person_join set parted_at = ?, parted_by = ?, part_reason = ? where id = ?",
        Timestamp.from(at),
        by,
        reason,
        join);
  }

  /** The join of that id into that record, if it has not been undone. */
  public Optional<Join> standing(UUID kept, UUID join) {
    return jdbc
        .query(JOINS + "where kept_id = ? and id = ? and parted_at is null", this::join, kept, join)
        .stream()
        .findFirst();
  }

  public List<Join> of(UUID kept) {
    return jdbc.query(JOINS + "where kept_id = ? order by at desc", this::join, kept);
  }

  public List<String> casesOf(UUID join) {
    return jdbc.queryForList(
        "select case_reference from person_join_case where join_id = ? order by 1",
        String.class,
        join);
  }

  private Join join(ResultSet row, int number) throws SQLException {
    Timestamp parted = row.getTimestamp("parted_at");
    return new Join(
        row.getObject("id", UUID.class),
        row.getObject("kept_id", UUID.class),
        row.getObject("joined_id", UUID.class),
        json.read(row.getString("kept_before")),
        json.read(row.getString("kept_after")),
        new Step(
            row.getTimestamp("at").toInstant(), row.getString("author"), row.getString("reason")),
        parted == null
            ? null
            : new Step(
                parted.toInstant(), row.getString("parted_by"), row.getString("part_reason")));
  }
}
