package org.waymark.escalation.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;
import org.waymark.escalation.persistence.SweepRuns;

/** DOWN when nobody has looked for overdue work for three intervals: silence is not good news. */
@Component("escalationHealthIndicator")
class EscalationHealth implements HealthIndicator {

  private final SweepRuns runs;
  private final Duration patience;
  private final Clock time;
  private final Instant startedAt;

  EscalationHealth(SweepRuns runs, EscalationProperties properties, Clock time) {
    this.runs = runs;
    this.patience = properties.interval().multipliedBy(3);
    this.time = time;
    this.startedAt = time.instant();
  }

  @Override
  public Health health() {
    Optional<Instant> last = runs.lastCompleted();
    boolean late = last.orElse(startedAt).plus(patience).isBefore(time.instant());
    Health.Builder health = late ? Health.down() : last.isEmpty() ? Health.unknown() : Health.up();
    return health
        .withDetail("lastCompletedSweep", last.map(Instant::toString).orElse("none"))
        .build();
  }
}
