package org.waymark.safeguarding.domain;

import java.util.Optional;

/** What happened to the person that cut a concern short. */
public enum Overtaking implements Code {
  DIED,
  MOVED_AWAY,
  WITHDRAWN;

  /**
   * Whether a concern that this happened to may be settled so. None of the three closes it alone.
   */
  public Optional<Refusal> refusal(Settlement settlement) {
    if (settlement == Settlement.HANDED_OVER && this != MOVED_AWAY) {
      return Optional.of(
          new Refusal(
              "settlement", "Only a move to another area can hand a concern to another council."));
    }
    return Optional.empty();
  }
}
