package org.waymark.engine.drafts;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tidies drafts again and again while the application runs. */
@Component
class DraftTidying implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DraftTidying.class);

  private final TidyDrafts tidying;
  private final long intervalMillis;
  private volatile ScheduledExecutorService thread;

  DraftTidying(TidyDrafts tidying, DraftProperties properties) {
    this.tidying = tidying;
    this.intervalMillis = properties.tidyEvery().toMillis();
  }

  @Override
  public void start() {
    thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "drafts"));
    thread.scheduleWithFixedDelay(
        this::quietly, intervalMillis, intervalMillis, TimeUnit.MILLISECONDS);
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
      tidying.tidy();
    } catch (RuntimeException failure) {
      // An exception would end the repetition; the next round tries again.
      LOG.error("Drafts could not be tidied: {}", failure.getClass().getSimpleName());
    }
  }
}
