package org.waymark.referral.domain;

import java.util.Optional;

/** How far a referral has come. */
public enum Stage {
  OPEN,
  /** The conversation has begun. */
  IN_ASSESSMENT,
  ASSESSED,
  /** The outcome is on record; a support plan may still be made. */
  DECIDED,
  CLOSED;

  Optional<FieldRefusal> refusalIfClosed(String field) {
    return this == CLOSED
        ? Optional.of(new FieldRefusal(field, "the referral is closed"))
        : Optional.empty();
  }

  Optional<FieldRefusal> refusalIfDecided(String field) {
    return this == DECIDED || this == CLOSED
        ? Optional.of(new FieldRefusal(field, "the referral has been decided already"))
        : Optional.empty();
  }
}
