package org.waymark.casefile.domain;

import java.util.Optional;
import java.util.Set;

/**
 * Who may open the case file at all: people who work with the person. Providers get what they need
 * through their own pathway; process owners and administrators do not need to know anybody.
 */
public final class ReaderPolicy {

  private static final Set<String> READERS =
      Set.of(
          "practitioners",
          "senior-practitioners",
          "team-managers",
          "service-managers",
          "brokers",
          "panel-chairs",
          "panel-members",
          "discharge-coordinators",
          "reablement-workers",
          "dols-coordinators",
          "best-interests-assessors",
          "mental-health-assessors",
          "dols-signatories",
          "business-support",
          "safeguarding-leads",
          "occupational-therapists",
          "out-of-hours",
          "financial-assessment-officers",
          "direct-payment-officers",
          "panel-administrators");

  private ReaderPolicy() {}

  /** Why the user may not open the case file, or empty. */
  public static Optional<String> refusal(Set<String> groups) {
    return groups.stream().map(Role::of).anyMatch(READERS::contains)
        ? Optional.empty()
        : Optional.of("The case file is for those who work with the person.");
  }
}
