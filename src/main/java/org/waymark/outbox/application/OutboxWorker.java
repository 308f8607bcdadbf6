package org.waymark.outbox.application;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Delivers again and again while the application runs ({@code waymark.outbox.worker=false}: not).
 */
@Component
@ConditionalOnProperty(name = "waymark.outbox.worker", matchIfMissing = true)
class OutboxWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
  private static final int SECONDS_TO_FINISH = 30;

  private final Deliveries deliveries;
  private final long intervalMillis;
  private volatile ScheduledExecutorService threads;

  OutboxWorker(Deliveries deliveries, OutboxProperties properties) {
    this.deliveries = deliveries;
    this.intervalMillis = properties.interval().toMillis();
  }

  @Override
  public void start() {
    AtomicInteger number = new AtomicInteger();
    threads =
        Executors.newScheduledThreadPool(
            2, work -> new Thread(work, "outbox-" + number.incrementAndGet()));
    repeat(deliveries::deliverInside);
    repeat(deliveries::deliverEmails);
  }

  @Override
  public void stop() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException hurried) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
    threads = null;
  }

  @Override
  public boolean isRunning() {
    return threads != null;
  }

  private void repeat(Runnable round) {
    threads.scheduleWithFixedDelay(
        () -> quietly(round), intervalMillis, intervalMillis, TimeUnit.MILLISECONDS);
  }

  private static void quietly(Runnable round) {
    try {
      round.run();
    } catch (RuntimeException failure) {
      // An exception would end the repetition; the next round tries again.
      LOG.error("A round of the outbox failed: {}", Failures.kindOf(failure));
    }
  }
}
