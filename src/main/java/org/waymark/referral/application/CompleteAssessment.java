package org.waymark.referral.application;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.Chronology;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.security.CurrentUser;
import org.waymark.timescales.WorkingCalendar;

/** The assessment is complete: an event of the Client Level Data, and a promise kept. */
@Service
public class CompleteAssessment {

  private final Referrals referrals;
  private final ReferralClocks clocks;
  private final Chronology chronology;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CompleteAssessment(
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

  /** Completes the assessment today. */
  @Transactional
  public Optional<FieldRefusal> complete(String reference, String assessor) {
    Optional<FieldRefusal> refusal =
        referrals.of(reference).assessmentCompleted(calendar.dateOf(clock.instant()), assessor);
    if (refusal.isEmpty()) {
      clocks.keepPromises(reference);
      chronology.add(
          reference, "assessment-completed", "The assessment is complete.", CurrentUser.SYSTEM);
    }
    return refusal;
  }
}
