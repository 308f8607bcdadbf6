package org.waymark.engine.sweep;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.escalation.Sweeps;

/**
 * Watches over the sweep from the moment that the shipped models are deployed until the application
 * stops. It does not run in the job executor, whose silence it is to notice, and it watches
 * wherever that runs.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class SweepWatching implements DisposableBean {

  private static final int SECONDS_TO_FINISH = 10;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "sweep-watch"));
  private final SweepWatch watch;
  private final long intervalMillis;

  SweepWatching(SweepWatch watch, Sweeps sweeps) {
    this.watch = watch;
    this.intervalMillis = sweeps.watchedEvery().toMillis();
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    thread.scheduleWithFixedDelay(watch::look, 0, intervalMillis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void destroy() throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
      thread.shutdownNow();
    }
  }
}
