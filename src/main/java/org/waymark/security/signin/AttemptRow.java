package org.waymark.security.signin;

import java.time.Duration;
import java.time.Instant;

/**
 * What is kept of attempts from an address.
 *
 * @param knownAt when somebody last signed in so, or null
 */
record AttemptRow(int failures, Instant knownAt, Instant seenAt) {

  private static final Duration KNOWN_FOR = Duration.ofDays(90);
  private static final AttemptRow NONE = new AttemptRow(0, null, Instant.EPOCH);

  static AttemptRow orNone(AttemptRow row) {
    return row == null ? NONE : row;
  }

  /** Failures that still count. */
  int counted(Slowness slowness, Instant now) {
    return seenAt.plus(slowness.remembered()).isBefore(now) ? 0 : failures;
  }

  boolean isKnown(Instant now) {
    return knownAt != null && knownAt.plus(KNOWN_FOR).isAfter(now);
  }
}
