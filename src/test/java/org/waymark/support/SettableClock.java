package org.waymark.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The clock of all tests: it stands still until a test moves it, Camunda's clock with it. */
public final class SettableClock extends Clock {

  /** A quiet Monday morning in November. */
  public static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

  private volatile Instant now = START;

  public void set(Instant instant) {
    now = instant;
    ClockUtil.setCurrentTime(Date.from(instant));
  }

  public void set(String instant) {
    set(Instant.parse(instant));
  }

  public void advance(Duration duration) {
    set(now.plus(duration));
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
