package org.waymark.security.signin;

import java.time.Duration;

/**
 * How long a guesser waits: not at all at first, as everybody mistypes; then twice as long after
 * each failure, and never longer than five minutes.
 *
 * @param free failures that cost nothing
 * @param remembered how long a failure counts after it
 */
record Slowness(int free, Duration remembered) {

  /** One account from one address. */
  static final Slowness OF_ACCOUNT = new Slowness(5, Duration.ofDays(1));

  /** All accounts together that nobody has signed in to from this address. */
  static final Slowness OF_ADDRESS = new Slowness(30, Duration.ofHours(1));

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int DOUBLED_AT_MOST = 10;

  Duration after(int failures) {
    if (failures < free) {
      return Duration.ZERO;
    }
    Duration wait = FIRST.multipliedBy(1L << Math.min(failures - free, DOUBLED_AT_MOST));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
