package org.waymark.safeguarding.application;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.safeguarding.domain.Refusal;
import org.waymark.timescales.WorkingCalendar;

/** Whoever raised the concern hears what came of it, or it is recorded why not. */
@Service
@Transactional
public class FeedBackToReferrer {

  private final ConcernStep step;
  private final WorkingCalendar calendar;

  FeedBackToReferrer(ConcernStep step, WorkingCalendar calendar) {
    this.step = step;
    this.calendar = calendar;
  }

  /**
   * Records the feedback, or says why not.
   *
   * @param on the London day it was given; null if it was not
   */
  public Optional<Refusal> feedBack(String reference, boolean given, LocalDate on, String by) {
    if (given && on != null && on.isAfter(calendar.dateOf(step.now()))) {
      return Optional.of(new Refusal("feedbackOn", "Give today or an earlier day."));
    }
    var concern = step.concern(reference);
    return step.note(
        concern.fedBack(given, on),
        concern,
        "concern-feedback",
        given
            ? "The referrer was told what was decided."
            : "It was recorded why the referrer was not told.",
        by);
  }
}
