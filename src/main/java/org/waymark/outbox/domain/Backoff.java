package org.waymark.outbox.domain;

import java.time.Duration;

/**
 * How long to wait before the next attempt: twice as long after each one.
 *
 * @param first the wait after the first failure
 * @param longest never wait longer
 */
public record Backoff(Duration first, Duration longest) {

  private static final int DOUBLINGS_BEFORE_OVERFLOW = 30;

  /** The wait after that many attempts, which is at least 1. */
  public Duration after(int attempts) {
    int doublings = Math.min(Math.max(attempts - 1, 0), DOUBLINGS_BEFORE_OVERFLOW);
    Duration wait = first.multipliedBy(1L << doublings);
    return wait.compareTo(longest) > 0 ? longest : wait;
  }
}
