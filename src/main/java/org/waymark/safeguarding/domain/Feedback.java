package org.waymark.safeguarding.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether whoever raised a concern heard what came of it.
 *
 * @param on the London day on which they were told; null if they were not
 */
@Embeddable
public record Feedback(
    @Column(name = "feedback_given") Boolean given, @Column(name = "feedback_on") LocalDate on) {

  static Feedback of(boolean given, LocalDate on) {
    return new Feedback(given, given ? on : null);
  }

  /** Why it can't be so, if the concern was received on that day. */
  Optional<Refusal> refusal(LocalDate receivedOn) {
    return given && (on == null || on.isBefore(receivedOn))
        ? Optional.of(
            new Refusal("feedbackOn", "Give the day, on or after the concern was received."))
        : Optional.empty();
  }
}
