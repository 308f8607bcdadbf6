package org.waymark.safeguarding.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.safeguarding.domain.Refusal;
import org.waymark.safeguarding.domain.Response;
import org.waymark.timescales.WorkingCalendar;

/** Says who enquires or acts, by when, and which others were told. */
@Service
@Transactional
public class PlanResponse {

  private final ConcernStep step;
  private final WorkingCalendar calendar;

  PlanResponse(ConcernStep step, WorkingCalendar calendar) {
    this.step = step;
    this.calendar = calendar;
  }

  /** Records the plan, or says why not. */
  public Optional<Refusal> plan(String reference, Response response, String by) {
    if (response.responseDueOn().isBefore(calendar.dateOf(step.now()))) {
      return Optional.of(new Refusal("responseDueOn", "Give today or a later day."));
    }
    var concern = step.concern(reference);
    return step.note(
        concern.planned(response),
        concern,
        "concern-planned",
        "It was planned who responds to the concern and by when.",
        by);
  }
}
