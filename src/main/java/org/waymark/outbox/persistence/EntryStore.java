package org.waymark.outbox.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of entries. Every method takes part in the caller's transaction. */
@Repository
public class EntryStore {

  /** The problem of a notice that waits for somebody to stand behind its recipient. */
  public static final String NOBODY = "nobody stands behind the recipient";

  private static final String INSERT =
      """
      insert into outbox_entry (type, name, recipient, case_reference, details, must_arrive,
                                once, state, created_at, due_at, attempts)
      select type, name, recipient, case_reference, details::jsonb, must_arrive, once,
             'WAITING', at, at, 0
        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[],
                    ?::timestamptz[], ?::uuid[])
          as added (type, name, recipient, case_reference, details, must_arrive, at, once)
          on conflict (once) where once is not null do nothing
      """;

  private static final String COLUMNS =
      """
      select id, type, name, recipient, case_reference, details, must_arrive, state, created_at,
             due_at, attempts, problem
        from outbox_entry
      """;

  private final JdbcTemplate jdbc;

  EntryStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes all of them in one statement, but for those that are written once and have been. */
  public void insert(List<NewEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    jdbc.update(
        INSERT,
        column(entries, NewEntry::type),
        column(entries, NewEntry::name),
        column(entries, NewEntry::recipient),
        column(entries, NewEntry::caseReference),
        column(entries, NewEntry::details),
        column(entries, NewEntry::mustArrive),
        column(entries, entry -> at(entry.at())),
        column(entries, NewEntry::once));
  }

  /**
   * Takes up to {@code limit} due entries of a type for this worker alone: others pass them by
   * until {@code heldUntil}, when the worker that took them must have died.
   */
  public List<Entry> hold(EntryType type, Instant now, Instant heldUntil, int limit) {
    return jdbc.query(
        """
        update outbox_entry set due_at = ?, attempts = attempts + 1
         where id in (select id from outbox_entry
                       where type = ? and state = 'WAITING' and due_at <= ?
                       order by due_at, id limit ? for update skip locked)
        returning id, type, name, recipient, case_reference, details, must_arrive, state,
                  created_at, due_at, attempts, problem
        """,
        EntryStore::entry,
        at(heldUntil),
        type.name(),
        at(now),
        limit);
  }

  /**
   * Locks an entry that still waits, once nobody else has it; empty if it no longer waits then. It
   * does not pass by a lock: others that look for due entries lock for a moment those that were
   * taken before them.
   */
  public Optional<Entry> lockWaiting(long id) {
    return jdbc
        .query(COLUMNS + " where id = ? and state = 'WAITING' for update", EntryStore::entry, id)
        .stream()
        .findFirst();
  }

  /** Locks up to {@code limit} due entries of a type for the length of this transaction. */
  public List<Entry> lockDue(EntryType type, Instant now, int limit) {
    return jdbc.query(
        COLUMNS
            + """
               where type = ? and state = 'WAITING' and due_at <= ?
               order by due_at, id limit ? for update skip locked
              """,
        EntryStore::entry,
        type.name(),
        at(now),
        limit);
  }

  /** Closes entries. */
  public void settle(List<Long> ids, EntryState state, String problem, Instant now) {
    jdbc.update(
        "update outbox_entry set state = ?, problem = ?, settled_at = ? where id = any(?)",
        state.name(),
        problem,
        at(now),
        ids.toArray(Long[]::new));
  }

  /** Puts notices off behind whose recipient nobody stands. */
  public void putOffForNobody(List<Long> ids, Instant until) {
    jdbc.update(
        "update outbox_entry set due_at = ?, problem = ? where id = any(?)",
        at(until),
        NOBODY,
        ids.toArray(Long[]::new));
  }

  /** Puts an entry off; {@code problem} names the kind of failure and nothing from its message. */
  public void putOff(long id, Instant until, String problem) {
    jdbc.update(
        "update outbox_entry set due_at = ?, problem = ? where id = ? and state = 'WAITING'",
        at(until),
        problem,
        id);
  }

  /** Marks messages older than {@code before} as reported and returns those marked only now. */
  public List<Entry> markOverdue(Instant before, Instant now, int limit) {
    return jdbc.query(
        """
        update outbox_entry set reported_at = ?
         where id in (select id from outbox_entry
                       where type = 'MESSAGE' and state = 'WAITING' and reported_at is null
                         and created_at < ?
                       order by created_at limit ? for update skip locked)
        returning id, type, name, recipient, case_reference, details, must_arrive, state,
                  created_at, due_at, attempts, problem
        """,
        EntryStore::entry,
        at(now),
        at(before),
        limit);
  }

  /** Has an entry that waits after a failure tried at once; false if none of that id does. */
  public boolean retry(long id, Instant now) {
    return jdbc.update(
            """
            update outbox_entry set state = 'WAITING', due_at = ?, settled_at = null
             where id = ?
               and (state = 'UNDELIVERABLE' or state = 'WAITING' and problem is not null
                                               and due_at > ?)
            """,
            at(now),
            id,
            at(now))
        == 1;
  }

  private static Object column(List<NewEntry> entries, Function<NewEntry, Object> value) {
    return entries.stream()
        .map(value)
        .map(one -> one == null ? null : one.toString())
        .toArray(String[]::new);
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getLong("id"),
        EntryType.valueOf(row.getString("type")),
        row.getString("name"),
        row.getString("recipient"),
        row.getString("case_reference"),
        row.getString("details"),
        row.getBoolean("must_arrive"),
        EntryState.valueOf(row.getString("state")),
        instant(row, "created_at"),
        instant(row, "due_at"),
        row.getInt("attempts"),
        row.getString("problem"));
  }
}
