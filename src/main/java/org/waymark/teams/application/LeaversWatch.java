package org.waymark.teams.application;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for leavers again and again while the application runs. */
@Component
class LeaversWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LeaversWatch.class);
  private static final int MINUTES = 30;

  private final TellOfLeavers leavers;
  private volatile ScheduledExecutorService thread;

  LeaversWatch(TellOfLeavers leavers) {
    this.leavers = leavers;
  }

  @Override
  public void start() {
    thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "leavers"));
    thread.scheduleWithFixedDelay(this::quietly, MINUTES, MINUTES, TimeUnit.MINUTES);
  }

  @Override
  public void stop() {
    thread.shutdownNow();
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void quietly() {
    try {
      leavers.tell();
    } catch (RuntimeException failure) {
      // An exception would end the repetition; the next round tries again.
      LOG.error("Leavers could not be looked for: {}", failure.getClass().getSimpleName());
    }
  }
}
