package org.waymark.security.signin;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.timescales.WorkingCalendar;

/**
 * Accounts as they stand at this moment in the database, which all nodes share. A deleted account,
 * a locked one, and one that is over are not there.
 */
@Component
class AccountsNow {

  private static final int ATTEMPTS_THAT_LOCK = 10;

  // All tables are read by their keys. What the digest is made of never leaves the database.
  private static final String ACCOUNT =
      """
      select encode(sha256(convert_to(coalesce(pwd_, '') || ' ' || coalesce(salt_, ''), 'UTF8')), 'hex')
                 as password,
             array(select group_id_ from act_id_membership where user_id_ = id_ order by group_id_)
                 as groups,
             coalesce(others_password, false) as others_password
        from act_id_user left join account_standing on user_id = id_
       where id_ = :user
         and ended_at is null
         and (last_day is null or last_day >= :today)
         and coalesce(attempts_, 0) < :attempts
         and (lock_exp_time_ is null or lock_exp_time_ <= :now)
      """;

  private final JdbcClient database;
  private final WorkingCalendar calendar;
  private final Clock clock;

  AccountsNow(JdbcClient database, WorkingCalendar calendar, Clock clock) {
    this.database = database;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Empty if nobody can sign in as this user. */
  Optional<AccountNow> of(String user) {
    Instant now = clock.instant();
    return database
        .sql(ACCOUNT)
        .param("user", user)
        .param("attempts", ATTEMPTS_THAT_LOCK)
        .param("now", Timestamp.from(now))
        .param("today", calendar.dateOf(now))
        .query(AccountsNow::read)
        .optional();
  }

  private static AccountNow read(ResultSet row, int number) throws SQLException {
    Array groups = row.getArray("groups");
    return new AccountNow(
        row.getString("password"),
        List.of((String[]) groups.getArray()),
        row.getBoolean("others_password"));
  }
}
