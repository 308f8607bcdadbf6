package org.waymark.engine.pane;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The presses by which something was started. A press that arrives twice, by a quick finger or by a
 * browser that asks again, starts one case.
 */
@Component
class Presses {

  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Presses(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** The case that a press has started, if it has. */
  Optional<String> started(UUID press) {
    return jdbc
        .queryForList(
            "select case_reference from started_by_press where press = ?", String.class, press)
        .stream()
        .findFirst();
  }

  /**
   * Starts something, unless the same press has: the second of two at one moment waits for the
   * first, and starts it after all if the first was refused.
   *
   * @return the case's reference
   */
  String once(UUID press, Supplier<String> start) {
    return transaction.execute(status -> isFirst(press) ? startedBy(press, start) : after(press));
  }

  private boolean isFirst(UUID press) {
    Instant now = clock.instant();
    jdbc.update(
        "delete from started_by_press where pressed_at < ?", Timestamp.from(now.minus(KEPT)));
    return jdbc.update(
            "insert into started_by_press (press, pressed_at) values (?, ?) on conflict do nothing",
            press,
            Timestamp.from(now))
        == 1;
  }

  private String startedBy(UUID press, Supplier<String> start) {
    String reference = start.get();
    jdbc.update("update started_by_press set case_reference = ? where press = ?", reference, press);
    return reference;
  }

  private String after(UUID press) {
    return started(press).orElse(null);
  }
}
