package org.waymark.casefile.domain;

import java.util.Optional;
import java.util.Set;

/**
 * Who may open the case file at all: people who work with the person. Providers get what they need
 * through their own pathway; process owners do not need to know anybody. Neither do administrators,
 * unless somebody may come to harm otherwise: they read one person's record by emergency access.
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

  private static final String ADMINISTRATORS = "administrators";
  private static final String FOR_READERS = "The case file is for those who work with the person.";

  private ReaderPolicy() {}

  /** Why the user may not open the case file, or empty. */
  public static Optional<String> refusal(Set<String> groups) {
    if (groups.stream().map(Role::of).anyMatch(READERS::contains)) {
      return Optional.empty();
    }
    return Optional.of(
        groups.contains(ADMINISTRATORS)
            ? FOR_READERS
                + " Administrators read one person's record by emergency access, and change nothing"
                + " on it."
            : FOR_READERS);
  }

  /** Whether emergency access lets the user read any record, and nothing else does. */
  public static boolean readsInEmergencyAlone(Set<String> groups) {
    return groups.contains(ADMINISTRATORS) && refusal(groups).isPresent();
  }

  /** Why the user may not take emergency access, or empty. */
  public static Optional<String> refusalInEmergency(Set<String> groups) {
    return refusal(groups).filter(refused -> !readsInEmergencyAlone(groups));
  }
}
