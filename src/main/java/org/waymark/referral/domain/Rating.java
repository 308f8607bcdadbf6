package org.waymark.referral.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;

/**
 * How urgent a referral is.
 *
 * @param band the risk band, or null before triage
 * @param setBy who set the band: a user's id, or {@code waymark} for the rule; null before triage
 * @param priority 0 to 100, higher where it is urgent
 */
@Embeddable
public record Rating(
    @Enumerated(EnumType.STRING) @Column(name = "risk_band") RiskBand band,
    @Column(name = "band_set_by") String setBy,
    @Column(name = "band_set_at") Instant setAt,
    int priority) {

  private static final int HIGHEST_PRIORITY = 100;

  static Rating of(int priority) {
    return new Rating(null, null, null, priority);
  }

  static Optional<FieldRefusal> refusal(int priority) {
    return priority < 0 || priority > HIGHEST_PRIORITY
        ? Optional.of(new FieldRefusal("priority", "must be from 0 to 100"))
        : Optional.empty();
  }

  /** The same band again keeps who set it. */
  Rating rated(RiskBand newBand, int newPriority, String by, Instant at) {
    return newBand == band
        ? new Rating(band, setBy, setAt, newPriority)
        : new Rating(newBand, by, at, newPriority);
  }
}
