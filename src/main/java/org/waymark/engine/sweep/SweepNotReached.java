package org.waymark.engine.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.escalation.Sweeps;

/**
 * Sweeps on the watch's own thread where no thread of the job executor comes round to it: jobs that
 * take long, whoever drew them, hold up each other and never the sweep.
 */
@Component
class SweepNotReached {

  private static final Logger LOG = LoggerFactory.getLogger(SweepNotReached.class);

  /** So long the job executor may take to come round. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ManagementService management;
  private final Clock clock;

  SweepNotReached(ManagementService management, Clock clock) {
    this.management = management;
    this.clock = clock;
  }

  /** Runs a sweep that has been due for longer than that and that nobody has taken. */
  void run() {
    Instant now = clock.instant();
    for (Job timer :
        management
            .createJobQuery()
            .processDefinitionKey(Sweeps.PROCESS)
            .timers()
            .active()
            .withRetriesLeft()
            .duedateLowerThan(Date.from(now.minus(PATIENCE)))
            .list()) {
      if (!isTaken((JobEntity) timer, now)) {
        LOG.warn("The job executor has not come round to the sweep due at {}", timer.getDuedate());
        management.executeJob(timer.getId());
      }
    }
  }

  private static boolean isTaken(JobEntity timer, Instant now) {
    return timer.getLockExpirationTime() != null
        && timer.getLockExpirationTime().toInstant().isAfter(now);
  }
}
