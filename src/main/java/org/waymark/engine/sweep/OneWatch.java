package org.waymark.engine.sweep;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets one node after the other look after the sweep, so that no two make a second timer. */
@Component
class OneWatch {

  // Tells our advisory locks from anybody else's in the same database.
  private static final int LOCK_SPACE = 7_021;

  private final JdbcClient database;

  OneWatch(JdbcClient database) {
    this.database = database;
  }

  /** Waits for another node that looks, and holds others up until the transaction ends. */
  void begin() {
    database
        .sql("select pg_advisory_xact_lock(?, 1)")
        .param(LOCK_SPACE)
        .query((row, number) -> number)
        .list();
  }
}
