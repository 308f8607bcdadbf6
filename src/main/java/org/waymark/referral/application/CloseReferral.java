package org.waymark.referral.application;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseRegister;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.Referral;
import org.waymark.security.CurrentUser;
import org.waymark.teams.Teams;
import org.waymark.timescales.WorkingCalendar;

/** Closes a referral with the outcome on record; it weighs on nobody any more. */
@Service("closeReferralUseCase")
public class CloseReferral {

  private final Referrals referrals;
  private final CaseRegister cases;
  private final Teams teams;
  private final WorkingCalendar calendar;
  private final CurrentUser user;
  private final Clock clock;

  CloseReferral(
      Referrals referrals,
      CaseRegister cases,
      Teams teams,
      WorkingCalendar calendar,
      CurrentUser user,
      Clock clock) {
    this.referrals = referrals;
    this.cases = cases;
    this.teams = teams;
    this.calendar = calendar;
    this.user = user;
    this.clock = clock;
  }

  /** Closes the referral and its case. Refused while no outcome is on record. */
  @Transactional
  public Optional<FieldRefusal> close(String reference) {
    Referral referral = referrals.of(reference);
    Optional<FieldRefusal> refusal = referral.closed(calendar.dateOf(clock.instant()));
    if (refusal.isEmpty()) {
      cases.close(reference, referral.ending().outcome().code());
      teams.release(reference, user.id());
    }
    return refusal;
  }
}
