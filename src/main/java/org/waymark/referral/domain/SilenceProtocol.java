package org.waymark.referral.domain;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Silence ends nothing by itself (local protocol): somebody tries at least three times in at least
 * two ways, and a high risk goes on until somebody has seen the person.
 */
public final class SilenceProtocol {

  private static final int TRIES = 3;
  private static final int WAYS = 2;

  private SilenceProtocol() {}

  /** How high the risk of not knowing is. */
  public enum Risk implements Coded {
    HIGH,
    SOME,
    LOW
  }

  /** Why the tries are not enough to say that the person can't be reached. */
  public static Optional<FieldRefusal> tooFew(Collection<String> ways) {
    boolean enough = ways.size() >= TRIES && Set.copyOf(ways).size() >= WAYS;
    return enough
        ? Optional.empty()
        : Optional.of(
            new FieldRefusal(
                "attempts",
                "Try at least three times, in at least two ways, and write each of them down."));
  }

  /** Why the referral may not be closed without having reached the person. */
  public static Optional<FieldRefusal> closing(Risk risk) {
    return risk == Risk.HIGH
        ? Optional.of(
            new FieldRefusal(
                "outcome",
                "A high risk is not closed by silence: keep trying until somebody has seen the"
                    + " person."))
        : Optional.empty();
  }
}
