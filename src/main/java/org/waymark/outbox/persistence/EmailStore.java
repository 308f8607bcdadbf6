package org.waymark.outbox.persistence;

import static org.waymark.outbox.persistence.EntryStore.at;
import static org.waymark.outbox.persistence.EntryStore.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of e-mails. Every method takes part in the caller's transaction. */
@Repository
public class EmailStore {

  private final JdbcTemplate jdbc;

  EmailStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes an e-mail that is to leave at once and returns its id. */
  public long insert(String userId, String subject, String body, int notices, Instant now) {
    Long id =
        jdbc.queryForObject(
            """
            insert into outbox_email (user_id, subject, body, notices, state, created_at, due_at,
                                      attempts)
            values (?, ?, ?, ?, 'WAITING', ?, ?, 0) returning id
            """,
            Long.class,
            userId,
            subject,
            body,
            notices,
            at(now),
            at(now));
    return id;
  }

  /** Takes up to {@code limit} due e-mails for this worker alone until {@code heldUntil}. */
  public List<Email> hold(Instant now, Instant heldUntil, int limit) {
    return jdbc.query(
        """
        update outbox_email set due_at = ?, attempts = attempts + 1
         where id in (select id from outbox_email where state = 'WAITING' and due_at <= ?
                       order by due_at, id limit ? for update skip locked)
        returning id, user_id, subject, body, notices, state, created_at, attempts, problem
        """,
        EmailStore::email,
        at(heldUntil),
        at(now),
        limit);
  }

  /** Locks an e-mail that still waits, once nobody else has it, as {@link EntryStore} does. */
  public Optional<Email> lockWaiting(long id) {
    return jdbc
        .query(
            """
            select id, user_id, subject, body, notices, state, created_at, attempts, problem
              from outbox_email where id = ? and state = 'WAITING' for update
            """,
            EmailStore::email,
            id)
        .stream()
        .findFirst();
  }

  /** Closes an e-mail. */
  public void settle(long id, EmailState state, String problem, Instant now) {
    jdbc.update(
        "update outbox_email set state = ?, problem = ?, settled_at = ? where id = ?",
        state.name(),
        problem,
        at(now),
        id);
  }

  /** Puts e-mails off; {@code problem} names the kind of failure and nothing from its message. */
  public void putOff(List<Long> ids, Instant until, String problem) {
    jdbc.update(
        "update outbox_email set due_at = ?, problem = ? where id = any(?) and state = 'WAITING'",
        at(until),
        problem,
        ids.toArray(Long[]::new));
  }

  /** Has an e-mail that waits after a failure tried at once; false if none of that id does. */
  public boolean retry(long id, Instant now) {
    return jdbc.update(
            """
            update outbox_email set state = 'WAITING', due_at = ?, settled_at = null
             where id = ?
               and (state = 'UNDELIVERABLE' or state = 'WAITING' and problem is not null
                                               and due_at > ?)
            """,
            at(now),
            id,
            at(now))
        == 1;
  }

  static Email email(ResultSet row, int number) throws SQLException {
    return new Email(
        row.getLong("id"),
        row.getString("user_id"),
        row.getString("subject"),
        row.getString("body"),
        row.getInt("notices"),
        EmailState.valueOf(row.getString("state")),
        instant(row, "created_at"),
        row.getInt("attempts"),
        row.getString("problem"));
  }
}
