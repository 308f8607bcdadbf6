package org.waymark.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

/** The health of a database that answers, refuses, or says nothing at all. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class DatabasePingTest {

  private final ExecutorService asker = Executors.newSingleThreadExecutor();
  private final CountDownLatch frozen = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();

  @AfterEach
  void thaw() {
    frozen.countDown();
    asker.shutdown();
  }

  @Test
  void a_database_that_answers_answers() {
    assertThat(new DatabasePing(() -> {}, asker).isAnswered()).isTrue();
  }

  @Test
  void a_database_that_refuses_does_not_answer() {
    assertThat(new DatabasePing(DatabasePingTest::refused, asker).isAnswered()).isFalse();
  }

  private static void refused() throws SQLException {
    throw new SQLException("refused");
  }

  @Test
  void a_database_that_stands_still_does_not_answer_and_is_asked_once() {
    DatabasePing ping = new DatabasePing(this::standsStill, asker);

    assertThat(ping.isAnswered()).isFalse();
    assertThat(ping.isAnswered()).isFalse();
    assertThat(asked).hasValue(1);
  }

  private void standsStill() {
    asked.incrementAndGet();
    try {
      frozen.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void what_asks_the_database_is_asked_only_while_that_answers() {
    HealthIndicator lasting =
        () -> {
          throw new AssertionError("It would wait for the database");
        };

    Health health = health(lasting, DatabasePingTest::refused);

    assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.getDetails()).containsEntry("database", "does not answer");
    assertThat(health(() -> Health.up().build(), () -> {}).getStatus()).isEqualTo(Status.UP);
  }

  private Health health(HealthIndicator indicator, DatabasePing.Question question) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("ping", new DatabasePing(question, asker));
    HealthInTime inTime = new HealthInTime(beans.getBeanProvider(DatabasePing.class));
    return ((HealthIndicator) inTime.postProcessAfterInitialization(indicator, "clocks")).health();
  }
}
