package org.waymark.referral.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The outcome of a referral as it is on record and reported. Days are London dates.
 *
 * @param decidedOn when the outcome was recorded
 * @param eventOutcome the number by which it is reported, or null where it is not
 * @param closedOn null while a support plan may still be made
 */
@Embeddable
public record Ending(
    @Enumerated(EnumType.STRING) ReferralOutcome outcome,
    @Column(name = "outcome_on") LocalDate decidedOn,
    @Column(name = "event_outcome") Integer eventOutcome,
    @Column(name = "closed_on") LocalDate closedOn) {

  static final Ending NONE = new Ending(null, null, null, null);

  /** Outcomes that begin further work, which no correction can begin. */
  private static final Set<ReferralOutcome> BEGIN_WORK =
      Set.of(
          ReferralOutcome.SUPPORT_PLANNING,
          ReferralOutcome.CARER_SUPPORT,
          ReferralOutcome.ALREADY_OPEN);

  boolean isDecided() {
    return outcome != null;
  }

  boolean isClosed() {
    return closedOn != null;
  }

  Ending decided(ReferralOutcome as, LocalDate on) {
    var event = as.eventOutcome();
    return new Ending(as, on, event.isPresent() ? event.getAsInt() : null, closedOn);
  }

  Ending closed(LocalDate on) {
    return isClosed() ? this : new Ending(outcome, decidedOn, eventOutcome, on);
  }

  /** Why another outcome can't be recorded. */
  Optional<FieldRefusal> decisionRefusal(ReferralOutcome other) {
    return isDecided() && other != outcome
        ? refused("another outcome is on record already")
        : Optional.empty();
  }

  /** Why the outcome can't be corrected to another. */
  Optional<FieldRefusal> correctionRefusal(ReferralOutcome other) {
    if (!isClosed()) {
      return refused("can be corrected once the referral is closed");
    }
    if (other == outcome) {
      return refused("is on record already");
    }
    return BEGIN_WORK.contains(other)
        ? refused("begins work that a correction can't begin: record a new contact")
        : Optional.empty();
  }

  /** Whether a correction may put that outcome in its place. */
  public boolean mayBecome(ReferralOutcome other) {
    return correctionRefusal(other).isEmpty();
  }

  static Optional<FieldRefusal> refused(String message) {
    return Optional.of(new FieldRefusal("outcome", message));
  }
}
