package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.waymark.support.TestDatabase;

/** Accounts that ended before their standing had a table, and workers with a last day. */
class AccountStandingMigrationTest {

  // The tables of other modules stand in a schema of their own: Flyway wants its own empty.
  private final DataSource database =
      new DriverManagerDataSource(TestDatabase.empty() + "&currentSchema=public,others");
  private final JdbcTemplate jdbc = new JdbcTemplate(database);

  @BeforeEach
  void accountsFromBefore() {
    jdbc.execute("create schema others");
    jdbc.execute("create table others.act_id_user (attempts_ integer, lock_exp_time_ timestamptz)");
    jdbc.execute(
        "create table others.act_id_info (id_ text, user_id_ text, key_ text, value_ text)");
    ended("gone");
    ended("gone-and-left");
    jdbc.execute("create table others.worker (id text primary key, last_day date)");
    jdbc.update(
        "insert into worker values ('stays', null), ('leaves', '2026-12-31'),"
            + " ('gone-and-left', '2026-10-02')");
    TestDatabase.migrate(database, "security", "011");
  }

  private void ended(String user) {
    jdbc.update(
        "insert into act_id_info (id_, user_id_, key_, value_)"
            + " values (?, ?, 'waymark.ended', '2026-10-02T10:15:30.123456Z')",
        "info-" + user,
        user);
  }

  @Test
  void they_stand_as_they_stood_and_nobody_is_asked_for_another_password() {
    assertThat(rows("ended_at is not null")).containsExactly("gone", "gone-and-left");
    assertThat(rows("last_day is not null")).containsExactly("gone-and-left", "leaves");
    assertThat(rows("others_password")).isEmpty();
    assertThat(rows("ended_at = '2026-10-02T10:15:30.123456Z'")).hasSize(2);
    assertThat(jdbc.queryForObject("select count(*) from act_id_info", Integer.class)).isZero();
  }

  private List<String> rows(String which) {
    return jdbc.queryForList(
        "select user_id from account_standing where " + which + " order by 1", String.class);
  }
}
