package org.waymark.outbox.persistence;

import static org.waymark.outbox.persistence.EntryStore.at;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What people and the health check read of the outbox. */
@Repository
public class OutboxReader {

  private static final String ENTRY =
      """
      select e.id, e.type, e.name, e.recipient, e.case_reference, e.details, e.must_arrive,
             e.state, e.created_at, e.due_at, e.attempts, e.problem from outbox_entry e
      """;

  private final JdbcTemplate jdbc;

  OutboxReader(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Entries before an id, newest first; a null state means all. */
  public List<Entry> entries(EntryState state, long before, int limit) {
    return state == null
        ? jdbc.query(
            ENTRY + " where id < ? order by id desc limit ?", EntryStore::entry, before, limit)
        : jdbc.query(
            ENTRY + " where state = ? and id < ? order by id desc limit ?",
            EntryStore::entry,
            state.name(),
            before,
            limit);
  }

  /** E-mails before an id, newest first; a null state means all. */
  public List<Email> emails(EmailState state, long before, int limit) {
    String columns =
        "select id, user_id, subject, body, notices, state, created_at, attempts, problem"
            + " from outbox_email ";
    return state == null
        ? jdbc.query(
            columns + "where id < ? order by id desc limit ?", EmailStore::email, before, limit)
        : jdbc.query(
            columns + "where state = ? and id < ? order by id desc limit ?",
            EmailStore::email,
            state.name(),
            before,
            limit);
  }

  /** Notices that reached a person, newest first. */
  public List<Entry> noticesOf(String userId, long before, int limit) {
    return jdbc.query(
        ENTRY
            + """
               join outbox_addressee a on a.entry_id = e.id
               where a.user_id = ? and a.entry_id < ? order by a.entry_id desc limit ?
              """,
        EntryStore::entry,
        userId,
        before,
        limit);
  }

  /** The figures that health reports. */
  public Figures figures(Instant overdueBefore) {
    return jdbc.queryForObject(
        """
        select (select count(*) from outbox_entry where state = 'WAITING') waiting,
               (select count(*) from outbox_entry where state = 'WAITING' and type = 'MESSAGE'
                   and created_at < ?) overdue,
               (select count(*) from outbox_entry where state = 'WAITING' and problem = ?) unknown,
               (select count(*) from outbox_email where state = 'WAITING') emails,
               (select count(*) from outbox_email where state = 'WAITING' and attempts > 0) delayed,
               (select count(*) from outbox_email
                 where state = 'WAITING' and problem like 'the e-mail address is %') refused
        """,
        (row, number) ->
            new Figures(
                row.getLong("waiting"),
                row.getLong("overdue"),
                row.getLong("unknown"),
                row.getLong("emails"),
                row.getLong("delayed"),
                row.getLong("refused")),
        at(overdueBefore),
        EntryStore.NOBODY);
  }

  /**
   * How the outbox stands.
   *
   * @param waiting entries not delivered yet
   * @param overdueMessages messages that have waited too long for a receiver
   * @param unknownRecipients notices behind whose recipient nobody stands
   * @param waitingEmails e-mails not sent yet
   * @param delayedEmails those of them that have failed at least once
   * @param undeliverableEmails those of them that wait for an address that can be used
   */
  public record Figures(
      long waiting,
      long overdueMessages,
      long unknownRecipients,
      long waitingEmails,
      long delayedEmails,
      long undeliverableEmails) {}
}
