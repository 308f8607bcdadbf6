package org.waymark.engine.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.escalation.Sweeps;

/**
 * Frees the sweep's timer from the lock of a node that was killed in the middle of a sweep. The
 * engine itself would wait until the lock runs out, five minutes during which nobody is reminded.
 */
@Component
class LeftLocks {

  private static final Logger LOG = LoggerFactory.getLogger(LeftLocks.class);

  /** So long a timer may wait in a living node's queue. Should it wait longer, sweeps overlap. */
  static final Duration GRACE = Duration.ofSeconds(20);

  private final ProcessEngineConfigurationImpl engine;
  private final Sweeps sweeps;
  private final Clock clock;

  LeftLocks(ProcessEngineConfigurationImpl engine, Sweeps sweeps, Clock clock) {
    this.engine = engine;
    this.sweeps = sweeps;
    this.clock = clock;
  }

  /** Frees a timer that has been locked for longer than the grace while no node sweeps. */
  void free(TimerEntity timer) {
    if (isLockedForLong(timer) && sweeps.noneUnderWay()) {
      LOG.warn(
          "The sweep's timer was locked by {}, which no longer runs: it is free again",
          timer.getLockOwner());
      timer.unlock();
    }
  }

  private boolean isLockedForLong(TimerEntity timer) {
    if (timer.getLockOwner() == null || timer.getLockExpirationTime() == null) {
      return false;
    }
    Instant end = timer.getLockExpirationTime().toInstant();
    Instant taken = end.minusMillis(engine.getJobExecutor().getLockTimeInMillis());
    Instant now = clock.instant();
    return end.isAfter(now) && taken.plus(GRACE).isBefore(now);
  }
}
