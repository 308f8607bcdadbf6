package org.waymark.outbox.persistence;

import static org.waymark.outbox.persistence.EntryStore.at;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who is told what: the notices that reach a person, and the e-mail they leave in. */
@Repository
public class DigestStore {

  // Tells our advisory locks from anybody else's in the same database.
  private static final int LOCK_SPACE = 7_050;

  private final JdbcTemplate jdbc;

  DigestStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes that notices reach people; a person named twice for one notice is told once. */
  public void address(List<Addressee> addressees) {
    jdbc.batchUpdate(
        """
        insert into outbox_addressee (entry_id, user_id, send_at) values (?, ?, ?)
        on conflict do nothing
        """,
        addressees,
        Math.max(addressees.size(), 1),
        (row, addressee) -> {
          row.setLong(1, addressee.entryId());
          row.setString(2, addressee.userId());
          row.setObject(3, at(addressee.sendAt()));
        });
  }

  /** People with a notice that need not wait any longer. */
  public List<String> due(Instant now, int limit) {
    return jdbc.queryForList(
        """
        select user_id from outbox_addressee where email_id is null
         group by user_id having min(send_at) <= ? order by min(send_at) limit ?
        """,
        String.class,
        at(now),
        limit);
  }

  /** True if this transaction alone may now make the person's digest. */
  public boolean tryLock(String userId) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select pg_try_advisory_xact_lock(?, hashtext(?))", Boolean.class, LOCK_SPACE, userId));
  }

  /** All notices that wait for the person's next e-mail, oldest first. */
  public List<Entry> waitingFor(String userId) {
    return jdbc.query(
        """
        select e.id, e.type, e.name, e.recipient, e.case_reference, e.details, e.must_arrive,
               e.state, e.created_at, e.due_at, e.attempts, e.problem
          from outbox_addressee a join outbox_entry e on e.id = a.entry_id
         where a.user_id = ? and a.email_id is null
         order by e.id
        """,
        EntryStore::entry,
        userId);
  }

  /** Notes which e-mail the notices leave in. */
  public void leaveIn(long emailId, String userId, List<Long> entryIds) {
    jdbc.update(
        "update outbox_addressee set email_id = ? where user_id = ? and entry_id = any(?)",
        emailId,
        userId,
        entryIds.toArray(Long[]::new));
  }

  /** A notice reaches a person, who is written to at {@code sendAt} at the latest. */
  public record Addressee(long entryId, String userId, Instant sendAt) {}
}
