package org.waymark.referral.domain;

import java.util.Optional;

/**
 * A person confirms the band that a rule worked out, or changes it and says why: nobody's priority
 * is settled by a rule alone (UK GDPR Art 22).
 *
 * @param workedOut the band as it stood, or null where none was worked out
 * @param confirmed the band that the person chose
 */
public record ConfirmedBand(RiskBand workedOut, RiskBand confirmed) {

  public boolean changed() {
    return workedOut != null && workedOut != confirmed;
  }

  /** Why the band can't be set so. */
  public Optional<FieldRefusal> refusal(String reason) {
    return changed() && (reason == null || reason.isBlank())
        ? Optional.of(new FieldRefusal("bandReason", "Say why you change the risk band."))
        : Optional.empty();
  }

  /**
   * The priority that goes with it, 0 to 100: the one that was worked out, or after a change a
   * usual one of the new band in the table {@code referral-priority}.
   */
  public int priority(int workedOutPriority) {
    return changed() ? usualOf(confirmed) : workedOutPriority;
  }

  private static int usualOf(RiskBand band) {
    return switch (band) {
      case RED -> 80;
      case AMBER -> 60;
      case GREEN -> 40;
    };
  }
}
