package org.waymark.security.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attempts in the database, which all nodes share. */
@Component
class AttemptStore {

  /** Stands for all accounts of an address. */
  static final int ALL = -1;

  private static final Duration KEPT = Duration.ofDays(1);
  private static final Duration KNOWN_KEPT = Duration.ofDays(90);

  private final JdbcClient database;

  AttemptStore(JdbcClient database) {
    this.database = database;
  }

  /** The rows of one account, and of all, from an address. */
  Map<Integer, AttemptRow> of(String address, int account) {
    Map<Integer, AttemptRow> rows = new HashMap<>();
    database
        .sql(
            "select account, failures, known_at, seen_at from password_attempt"
                + " where address = ? and account in (?, ?)")
        .params(address, account, ALL)
        .query((RowCallbackHandler) row -> rows.put(row.getInt("account"), read(row)));
    return rows;
  }

  private static AttemptRow read(ResultSet row) throws SQLException {
    Timestamp known = row.getTimestamp("known_at");
    return new AttemptRow(
        row.getInt("failures"),
        known == null ? null : known.toInstant(),
        row.getTimestamp("seen_at").toInstant());
  }

  /**
   * Takes the one attempt that is allowed at {@code now}; the next one waits. Of many at the same
   * moment one gets it.
   */
  boolean claim(String address, int account, Instant now, Instant next) {
    return database
            .sql(
                "update password_attempt set wait_until = ? where address = ? and account = ?"
                    + " and (wait_until is null or wait_until <= ?)")
            .params(Timestamp.from(next), address, account, Timestamp.from(now))
            .update()
        == 1;
  }

  /** Counts a failure, from one again if those before are forgotten. */
  int failed(String address, int account, Slowness slowness, Instant now) {
    return database
        .sql(
            """
            insert into password_attempt as kept (address, account, failures, seen_at)
            values (:address, :account, 1, :now)
            on conflict (address, account) do update
               set failures = case when kept.seen_at < :since then 1 else kept.failures + 1 end,
                   seen_at = :now
            returning failures
            """)
        .param("address", address)
        .param("account", account)
        .param("now", Timestamp.from(now))
        .param("since", Timestamp.from(now.minus(slowness.remembered())))
        .query(Integer.class)
        .single();
  }

  void waits(String address, int account, Instant until) {
    database
        .sql("update password_attempt set wait_until = ? where address = ? and account = ?")
        .params(Timestamp.from(until), address, account)
        .update();
  }

  /** Forgets the failures: the owner has signed in from here. */
  void known(String address, int account, Instant now) {
    database
        .sql(
            """
            insert into password_attempt (address, account, failures, known_at, seen_at)
            values (:address, :account, 0, :now, :now)
            on conflict (address, account) do update
               set failures = 0, wait_until = null, known_at = :now, seen_at = :now
            """)
        .param("address", address)
        .param("account", account)
        .param("now", Timestamp.from(now))
        .update();
  }

  void removeOld(Instant now) {
    database
        .sql(
            "delete from password_attempt where seen_at < ?"
                + " and (known_at is null or known_at < ?)")
        .params(Timestamp.from(now.minus(KEPT)), Timestamp.from(now.minus(KNOWN_KEPT)))
        .update();
  }
}
