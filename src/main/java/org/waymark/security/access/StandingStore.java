package org.waymark.security.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.security.AccountStanding;
import org.waymark.timescales.WorkingCalendar;

/** Keeps how accounts stand in the database, for all nodes. */
@Component
class StandingStore implements AccountStanding {

  private final JdbcClient database;
  private final WorkingCalendar calendar;
  private final Clock clock;

  StandingStore(JdbcClient database, WorkingCalendar calendar, Clock clock) {
    this.database = database;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public Set<String> over(Collection<String> users) {
    return users.isEmpty()
        ? Set.of()
        : database
            .sql(
                """
                select user_id from account_standing
                 where user_id in (:users) and (ended_at is not null or last_day < :today)
                """)
            .param("users", users)
            .param("today", calendar.dateOf(clock.instant()))
            .query(String.class)
            .set();
  }

  @Override
  public boolean hasEnded(String user) {
    return database
        .sql("select ended_at is not null from account_standing where user_id = :user")
        .param("user", user)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  @Override
  public void passwordSet(String user, String by) {
    othersPassword(user, !user.equals(by));
  }

  /** Says whether the password is one that somebody else set. */
  void othersPassword(String user, boolean others) {
    database
        .sql(
            """
            insert into account_standing (user_id, others_password) values (:user, :others)
                on conflict (user_id) do update set others_password = excluded.others_password
            """)
        .param("user", user)
        .param("others", others)
        .update();
  }

  /** Sets the last day on which the account opens anything. */
  void lastDay(String user, LocalDate day) {
    database
        .sql(
            """
            insert into account_standing (user_id, last_day) values (:user, :day)
                on conflict (user_id) do update set last_day = excluded.last_day
            """)
        .param("user", user)
        .param("day", day)
        .update();
  }

  /** Ends the account. */
  void end(String user) {
    database
        .sql(
            """
            insert into account_standing (user_id, ended_at) values (:user, :now)
                on conflict (user_id) do update set ended_at = excluded.ended_at
            """)
        .param("user", user)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** The account is in use from now on, whatever was before, with a password of somebody else's. */
  void begin(String user) {
    database
        .sql(
            """
            insert into account_standing (user_id, others_password) values (:user, true)
                on conflict (user_id) do update
                   set others_password = true, last_day = null, ended_at = null
            """)
        .param("user", user)
        .update();
  }
}
