package org.waymark.referral.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A date that the person is told. It is a promise with a clock (statutory guidance 6.29), so it
 * lies ahead, and when it moves the person is told why.
 *
 * @param toldDate the date promised
 * @param toldOn the day on which the person was told
 */
public record PromisedDate(LocalDate toldDate, LocalDate toldOn) {

  /** Why the promise can't be kept on record so. */
  public Optional<FieldRefusal> refusal() {
    return toldDate.isBefore(toldOn)
        ? refused("toldDate", "The date can't lie before the day they were told.")
        : Optional.empty();
  }

  /**
   * Why an earlier promise can't be moved to this one.
   *
   * @param earlier the date promised before, or null
   * @param whyChanged the reason as the person was told, or null
   */
  public Optional<FieldRefusal> moving(LocalDate earlier, String whyChanged) {
    boolean moved = earlier != null && !earlier.equals(toldDate);
    return moved && (whyChanged == null || whyChanged.isBlank())
        ? refused(
            "whyChanged",
            "Another date was told before: say why it changed, as the person was told.")
        : Optional.empty();
  }

  private static Optional<FieldRefusal> refused(String field, String message) {
    return Optional.of(new FieldRefusal(field, message));
  }
}
