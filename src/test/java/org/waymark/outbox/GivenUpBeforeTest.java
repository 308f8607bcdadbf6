package org.waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.support.TestDatabase;

/** What an earlier version gave up comes back. */
class GivenUpBeforeTest {

  @Test
  void notices_and_e_mails_that_were_given_up_wait_again_and_are_due() {
    DataSource database = TestDatabase.upTo("outbox", "050");
    JdbcTemplate jdbc = new JdbcTemplate(database);
    jdbc.execute(
        """
        insert into outbox_entry (type, name, recipient, details, must_arrive, state, created_at,
                                  due_at, attempts, problem, settled_at)
        values ('NOTICE', 'work-overdue', 'team-east.team-managers', '{}', true, 'UNDELIVERABLE',
                '2026-11-20T09:00Z', '2026-11-20T09:00Z', 0,
                'nobody stands behind the recipient', '2026-11-20T09:01Z'),
               ('NOTICE', 'work-overdue', 'practitioner', '{}', true, 'DELIVERED',
                '2026-11-20T09:00Z', '2026-11-20T09:00Z', 0, null, '2026-11-20T09:01Z');
        insert into outbox_email (user_id, subject, body, notices, state, created_at, due_at,
                                  attempts, problem, settled_at)
        values ('practitioner', 's', 'b', 1, 'UNDELIVERABLE', '2026-11-20T09:00Z',
                '2026-11-20T09:00Z', 1, 'no e-mail address is known', '2026-11-20T09:01Z')
        """);

    TestDatabase.migrate(database, "outbox", "latest");

    assertThat(jdbc.queryForList("select state from outbox_entry order by id", String.class))
        .containsExactly("WAITING", "DELIVERED");
    assertThat(
            jdbc.queryForObject(
                "select count(*) from outbox_entry where state = 'WAITING'"
                    + " and due_at < '2026-11-20T09:02Z' and settled_at is null",
                Integer.class))
        .isEqualTo(1);
    assertThat(jdbc.queryForObject("select state from outbox_email", String.class))
        .isEqualTo("WAITING");
  }
}
