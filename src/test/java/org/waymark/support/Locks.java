package org.waymark.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets two transactions of a test meet. */
public final class Locks {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Locks() {}

  /** Returns once a transaction waits for what another one holds. */
  public static void untilSomebodyWaits(JdbcClient jdbc) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (jdbc.sql("select count(*) from pg_locks where not granted").query(Integer.class).single()
        == 0) {
      assertThat(System.nanoTime()).as("the two never met").isLessThan(deadline);
    }
  }
}
