package org.waymark.escalation.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;
import org.waymark.escalation.SweepTimer;
import org.waymark.escalation.persistence.SweepRuns;

/**
 * DOWN when nobody has looked for overdue work for three intervals, and at once when nobody will,
 * or when most clocks can't be escalated: silence is not good news.
 *
 * <p>After a start that comes later than that, the first sweep gets one interval: until then health
 * is UNKNOWN, never UP by what was true before. On a database that has never seen a sweep it has
 * three, since the first start also loads what is shipped.
 */
@Component("escalationHealthIndicator")
class EscalationHealth implements HealthIndicator {

  private final SweepRuns runs;
  private final SweepTimer timer;
  private final FailingClocks clocks;
  private final Duration interval;
  private final Clock time;
  private final Instant startedAt;

  EscalationHealth(
      SweepRuns runs,
      SweepTimer timer,
      FailingClocks clocks,
      EscalationProperties properties,
      Clock time) {
    this.runs = runs;
    this.timer = timer;
    this.clocks = clocks;
    this.interval = properties.interval();
    this.time = time;
    this.startedAt = time.instant();
  }

  @Override
  public Health health() {
    Optional<Instant> last = runs.lastCompleted();
    Optional<String> stopped = timer.stopped();
    boolean failing = clocks.isMostOfThem();
    Health.Builder health =
        Health.status(stopped.isPresent() || failing ? Status.DOWN : byAge(last))
            .withDetail("lastCompletedSweep", last.map(Instant::toString).orElse("none"));
    if (failing) {
      health.withDetail("clocks", "Most of them can't be escalated");
    }
    stopped.ifPresent(why -> health.withDetail("sweepStopped", why));
    return health.build();
  }

  private Status byAge(Optional<Instant> last) {
    Duration patience = interval.multipliedBy(3);
    if (last.isPresent() && !isPast(last.get().plus(patience))) {
      return Status.UP;
    }
    Instant expected = startedAt.plus(last.isPresent() ? interval : patience);
    return isPast(expected) ? Status.DOWN : Status.UNKNOWN;
  }

  private boolean isPast(Instant instant) {
    return instant.isBefore(time.instant());
  }
}
