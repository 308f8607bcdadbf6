package org.waymark.referral.application;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.referral.domain.RiskBand;
import org.waymark.timescales.Timescales;
import org.waymark.timescales.WorkingCalendar;

/** Says when somebody who waits is rung next, by the band they are in now. */
@Service("planNextCallUseCase")
public class PlanNextCall {

  private final RateReferral rateReferral;
  private final Timescales timescales;
  private final WorkingCalendar calendar;
  private final Clock clock;

  PlanNextCall(
      RateReferral rateReferral, Timescales timescales, WorkingCalendar calendar, Clock clock) {
    this.rateReferral = rateReferral;
    this.timescales = timescales;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * When somebody is rung next, and how that was counted.
   *
   * @param on the London day of the call
   * @param timescale the register's key by which it was counted
   * @param from the London day from which it was counted
   */
  public record NextCall(LocalDate on, String timescale, LocalDate from) {}

  /**
   * The next call, today at the earliest.
   *
   * @param lastSpokenOn when somebody last spoke with the person, or null where that is not known
   * @throws IllegalStateException if the referral is closed
   */
  @Transactional
  public NextCall plan(String reference, RiskBand band, int priority, LocalDate lastSpokenOn) {
    rateReferral
        .rate(reference, band, priority)
        .ifPresent(
            refusal -> {
              throw new IllegalStateException(reference + ": " + refusal.message());
            });
    LocalDate today = calendar.dateOf(clock.instant());
    LocalDate counted = lastSpokenOn == null ? today : lastSpokenOn;
    LocalDate next = timescales.due(band.waitingWell(), counted).operationalLastDay();
    return new NextCall(next.isBefore(today) ? today : next, band.waitingWell(), counted);
  }
}
