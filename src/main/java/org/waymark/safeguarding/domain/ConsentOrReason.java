package org.waymark.safeguarding.domain;

import java.util.Optional;

/**
 * Going on without the person's agreement is allowed, never without a reason on record (statutory
 * guidance, chapter 14: making safeguarding personal).
 */
public final class ConsentOrReason {

  private ConsentOrReason() {}

  public static Optional<Refusal> refusal(Consent consent, ReasonToGoOn reason) {
    if (consent == Consent.AGREES || reason != null) {
      return Optional.empty();
    }
    return Optional.of(
        new Refusal("reasonToGoOn", "Say why the council goes on without the person's agreement."));
  }
}
