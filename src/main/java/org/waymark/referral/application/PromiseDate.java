package org.waymark.referral.application;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.PromisedDate;
import org.waymark.referral.domain.ReferralOutcome;
import org.waymark.referral.domain.WithdrawnRequest;
import org.waymark.timescales.DayInWords;

/** The person is told by when somebody comes. Whoever waits is told so too, and rung. */
@Service
@Transactional
public class PromiseDate {

  /** A move is recorded without the words in which the person was told: they stand on the form. */
  private static final String MOVED = "Another date was told to the person";

  private static final String REFUSES = "The person no longer wants an assessment";

  private final ToldDates dates;
  private final StepTools tools;

  PromiseDate(ToldDates dates, StepTools tools) {
    this.dates = dates;
    this.tools = tools;
  }

  /** The date that the person was told last, if it still holds. */
  public Optional<LocalDate> standing(String reference) {
    return dates.standing(reference);
  }

  /**
   * Keeps a promise on record.
   *
   * @param whyChanged why an earlier date changed, as the person was told; null if there was none
   */
  public Optional<FieldRefusal> tell(
      String reference, PromisedDate promise, String whyChanged, String by) {
    LocalDate earlier = dates.standing(reference).orElse(null);
    var refusal = promise.refusal().or(() -> promise.moving(earlier, whyChanged));
    if (refusal.isEmpty()) {
      dates.promise(tools.details(reference), promise.toldDate(), MOVED);
      tools.note(reference, "date-told", sentence(promise, earlier), by);
    }
    return refusal;
  }

  /** As {@link #tell}, for somebody who begins to wait. */
  public Optional<FieldRefusal> beginWait(String reference, PromisedDate promise, String by) {
    var refusal = tell(reference, promise, MOVED, by);
    if (refusal.isEmpty()) {
      tools.note(reference, "wait-planned", "The wait was planned with the person.", by);
    }
    return refusal;
  }

  /**
   * A call to somebody who waits.
   *
   * @param spokenOn the day on which they were spoken to, or null if they were not reached
   * @param endedAs why the wait ends, or null
   */
  public record Call(LocalDate spokenOn, boolean needsHelpNow, ReferralOutcome endedAs) {}

  /**
   * Somebody who waits was rung.
   *
   * @param moved the new date that they were told, or null
   */
  public Optional<FieldRefusal> rang(
      String reference, Call call, PromisedDate moved, String whyChanged, String by) {
    var refusal =
        WithdrawnRequest.afterTriage(call.endedAs(), REFUSES)
            .or(() -> moved == null ? Optional.empty() : tell(reference, moved, whyChanged, by));
    if (refusal.isEmpty()) {
      tools.note(
          reference,
          "waiting-well-call",
          call.spokenOn() == null
              ? "A call to the person who waits reached nobody."
              : "The person who waits was rung.",
          by);
      if (call.needsHelpNow()) {
        tools.tellManagers(ReferralNotice.URGENT_NEED, reference);
      }
    }
    return refusal;
  }

  private static String sentence(PromisedDate promise, LocalDate earlier) {
    return earlier == null || earlier.equals(promise.toldDate())
        ? "The person was told that somebody comes by %s.".formatted(day(promise.toldDate()))
        : "The person was told that somebody comes by %s, and no longer by %s."
            .formatted(day(promise.toldDate()), day(earlier));
  }

  private static String day(LocalDate day) {
    return DayInWords.brief(day);
  }
}
