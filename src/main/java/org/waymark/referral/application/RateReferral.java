package org.waymark.referral.application;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseHandling;
import org.waymark.casefile.Chronology;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.Referral;
import org.waymark.referral.domain.RiskBand;
import org.waymark.security.CurrentUser;

/** Puts the band and priority that the table found on record. A band set by hand stays so. */
@Component
class RateReferral {

  private final Referrals referrals;
  private final CaseHandling handling;
  private final Chronology chronology;
  private final Clock clock;

  RateReferral(Referrals referrals, CaseHandling handling, Chronology chronology, Clock clock) {
    this.referrals = referrals;
    this.handling = handling;
    this.chronology = chronology;
    this.clock = clock;
  }

  Optional<FieldRefusal> rate(String reference, RiskBand band, int priority) {
    Referral referral = referrals.of(reference);
    RiskBand before = referral.rating().band();
    Optional<FieldRefusal> refusal =
        referral.rated(band, priority, CurrentUser.SYSTEM, clock.instant());
    if (refusal.isEmpty()) {
      // Clocks and lists go by the priority of the case.
      handling.prioritise(reference, priority);
    }
    if (refusal.isEmpty() && before != band) {
      chronology.add(
          reference,
          "risk-band-set",
          "The risk band is now %s.".formatted(band.code()),
          CurrentUser.SYSTEM);
    }
    return refusal;
  }
}
