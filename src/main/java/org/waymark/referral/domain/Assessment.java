package org.waymark.referral.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When the person was assessed, in London dates, and by whom.
 *
 * @param startedOn the first day of the conversation, or null
 * @param completedOn null while it is not complete
 * @param assessor the user id of the worker who assessed, or null
 */
@Embeddable
public record Assessment(
    @Column(name = "assessment_started_on") LocalDate startedOn,
    @Column(name = "assessment_completed_on") LocalDate completedOn,
    String assessor) {

  static final Assessment NONE = new Assessment(null, null, null);

  static Optional<FieldRefusal> startRefusal(LocalDate on, LocalDate receivedOn) {
    return on.isBefore(receivedOn)
        ? Optional.of(
            new FieldRefusal("assessmentStartedOn", "must not lie before the contact was received"))
        : Optional.empty();
  }

  /** Its first day stands, whatever is said later. */
  Assessment started(LocalDate on) {
    return startedOn == null || on.isBefore(startedOn)
        ? new Assessment(on, completedOn, assessor)
        : this;
  }

  /** An unknown beginning is the day it was completed. */
  Assessment completed(LocalDate on, String by) {
    return new Assessment(startedOn == null ? on : startedOn, on, by);
  }
}
