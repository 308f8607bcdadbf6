package org.waymark.referral.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * An earlier case of the same person that this contact follows closely: a sign that its outcome may
 * not have been the right one.
 *
 * @param withinDays 7 or 28, the narrower of the two that fits
 */
@Embeddable
public record ReContact(
    @Column(name = "earlier_reference") String earlierReference,
    @Column(name = "within_days") int withinDays) {

  private static final int WEEK = 7;
  private static final int FOUR_WEEKS = 28;

  /**
   * A contact that came back to an earlier case.
   *
   * @param closedOn the London date on which the earlier case was closed
   * @param receivedOn the London date on which this contact was received
   * @return empty if it came before the earlier case was closed, or more than 28 days after
   */
  public static Optional<ReContact> of(
      String earlierReference, LocalDate closedOn, LocalDate receivedOn) {
    long days = ChronoUnit.DAYS.between(closedOn, receivedOn);
    if (days < 0 || days > FOUR_WEEKS) {
      return Optional.empty();
    }
    return Optional.of(new ReContact(earlierReference, days <= WEEK ? WEEK : FOUR_WEEKS));
  }

  /** Whether both come back to one case, however soon. */
  public boolean isToTheSameCase(ReContact other) {
    return earlierReference.equals(other.earlierReference);
  }
}
