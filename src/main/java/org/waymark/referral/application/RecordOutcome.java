package org.waymark.referral.application;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.Chronology;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.ReferralOutcome;
import org.waymark.security.CurrentUser;
import org.waymark.timescales.WorkingCalendar;

/** Puts the outcome of a referral on record, as it is reported in the Client Level Data. */
@Service
public class RecordOutcome {

  private final Referrals referrals;
  private final ReferralClocks clocks;
  private final Chronology chronology;
  private final WorkingCalendar calendar;
  private final Clock clock;

  RecordOutcome(
      Referrals referrals,
      ReferralClocks clocks,
      Chronology chronology,
      WorkingCalendar calendar,
      Clock clock) {
    this.referrals = referrals;
    this.clocks = clocks;
    this.chronology = chronology;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Records the outcome; what was promised about an assessment falls away with it. */
  @Transactional
  public Optional<FieldRefusal> record(String reference, ReferralOutcome outcome) {
    Optional<FieldRefusal> refusal =
        referrals.of(reference).decided(outcome, calendar.dateOf(clock.instant()));
    if (refusal.isEmpty()) {
      clocks.dropPromises(reference, "The referral ended: " + outcome.code());
      chronology.add(
          reference,
          "outcome-recorded",
          "The outcome was recorded: %s (%s).".formatted(outcome.code(), outcome.reportedAs()),
          CurrentUser.SYSTEM);
    }
    return refusal;
  }
}
