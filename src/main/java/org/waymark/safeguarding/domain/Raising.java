package org.waymark.safeguarding.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.waymark.timescales.DayInWords;
import org.waymark.timescales.DayOfReceipt;

/**
 * A concern was raised.
 *
 * @param by the user's id, or {@code waymark}
 * @param at when it was recorded
 * @param receivedOn the London day the council was told: the local target counts from it
 */
@Embeddable
public record Raising(
    @Column(name = "raised_by", nullable = false) String by,
    @Column(name = "raised_at", nullable = false) Instant at,
    @Column(name = "received_on", nullable = false) LocalDate receivedOn) {

  /**
   * Whether a concern can have been received on that day, if it is or was recorded on the other.
   */
  public static boolean possible(LocalDate receivedOn, LocalDate recordedOn) {
    return receivedOn != null
        && !receivedOn.isAfter(recordedOn)
        && !receivedOn.isBefore(DayOfReceipt.earliest(recordedOn));
  }

  /** Why the day of receipt can't be corrected to that one. */
  Optional<Refusal> refusal(LocalDate corrected, LocalDate recordedOn) {
    if (!possible(corrected, recordedOn)) {
      return refused(
          "Give a day since "
              + DayInWords.plain(DayOfReceipt.earliest(recordedOn))
              + " and not after the concern was recorded.");
    }
    return corrected.equals(receivedOn)
        ? refused("This is the day on record already.")
        : Optional.empty();
  }

  private static Optional<Refusal> refused(String reason) {
    return Optional.of(new Refusal("receivedOn", reason));
  }

  Raising receivedOn(LocalDate day) {
    return new Raising(by, at, day);
  }
}
