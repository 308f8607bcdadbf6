package org.waymark.referral.domain;

import java.util.Collection;
import java.util.Optional;

/** A decision or a plan reaches the person it is about, or whoever acts for them. */
public final class ReachesPerson {

  private ReachesPerson() {}

  /** Why it is not enough to have told these. */
  public static Optional<FieldRefusal> refusal(String field, Collection<String> told) {
    return told.contains("person") || told.contains("representative")
        ? Optional.empty()
        : Optional.of(
            new FieldRefusal(
                field, "It must reach the person themselves, or somebody who acts for them."));
  }
}
