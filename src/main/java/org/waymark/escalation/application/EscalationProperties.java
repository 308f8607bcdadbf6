package org.waymark.escalation.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the sweep works.
 *
 * @param interval between two sweeps; the ledger's health is judged by it
 * @param workers threads that escalate at the same time; at least two, so that one batch that waits
 *     for a lock never holds all others up
 * @param batch clocks in one transaction
 * @param watch between two looks at whether the sweep's timer would still run
 */
@ConfigurationProperties("waymark.escalation")
public record EscalationProperties(
    @DefaultValue("PT1M") Duration interval,
    @DefaultValue("2") int workers,
    @DefaultValue("500") int batch,
    @DefaultValue("PT10S") Duration watch) {

  private static final Duration LONGEST_BACK_OFF = Duration.ofHours(1);

  /** Refuses settings under which the sweep would not do its work. */
  public EscalationProperties {
    if (interval.toSeconds() < 1) {
      throw new IllegalArgumentException("waymark.escalation.interval must be 1 second or more");
    }
    if (workers < 2) {
      throw new IllegalArgumentException("waymark.escalation.workers must be 2 or more");
    }
    if (batch < 1 || batch > 5_000) {
      throw new IllegalArgumentException("waymark.escalation.batch must be 1 to 5000");
    }
    if (watch.toSeconds() < 1) {
      throw new IllegalArgumentException("waymark.escalation.watch must be 1 second or more");
    }
  }

  /** How long a clock that failed that many times before is left alone: doubling, up to an hour. */
  Duration backOff(int failedBefore) {
    Duration doubled = interval.multipliedBy(1L << Math.min(failedBefore, 12));
    return doubled.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : doubled;
  }
}
