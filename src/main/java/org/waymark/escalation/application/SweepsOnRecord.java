package org.waymark.escalation.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.escalation.Sweeps;
import org.waymark.escalation.persistence.SweepRuns;

/** Sweeps as settings and database tell of them. */
@Component
record SweepsOnRecord(EscalationProperties properties, SweepRuns runs) implements Sweeps {

  @Override
  public Duration interval() {
    return properties.interval();
  }

  @Override
  public Duration watchedEvery() {
    return properties.watch();
  }

  @Override
  public boolean noneUnderWay() {
    return runs.noneUnderWay();
  }

  @Override
  public Optional<Instant> lastCompletedBegan() {
    return runs.lastCompletedBegan();
  }
}
