package org.waymark.referral.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.waymark.timescales.DayInWords;
import org.waymark.timescales.DayOfReceipt;

/** The day on which a contact really reached the council, put right afterwards. */
public final class Receipt {

  private Receipt() {}

  /**
   * Why the day can't be corrected so.
   *
   * @param onRecord the day on record
   * @param corrected the right day
   * @param recordedOn the London date on which the contact was put on record
   * @param assessedFrom the first day of the assessment, or null
   */
  public static Optional<FieldRefusal> refusal(
      LocalDate onRecord, LocalDate corrected, LocalDate recordedOn, LocalDate assessedFrom) {
    LocalDate earliest = DayOfReceipt.earliest(recordedOn);
    if (corrected.isAfter(recordedOn) || corrected.isBefore(earliest)) {
      return refused(
          "Give a day since "
              + DayInWords.plain(earliest)
              + " and not after the contact was recorded.");
    }
    if (assessedFrom != null && corrected.isAfter(assessedFrom)) {
      return refused("The assessment began before that day.");
    }
    return corrected.equals(onRecord)
        ? refused("This is the day on record already.")
        : Optional.empty();
  }

  private static Optional<FieldRefusal> refused(String message) {
    return Optional.of(new FieldRefusal("receivedOn", message));
  }
}
