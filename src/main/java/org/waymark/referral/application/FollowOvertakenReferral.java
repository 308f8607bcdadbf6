package org.waymark.referral.application;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseOvertaken;
import org.waymark.referral.domain.Coded;
import org.waymark.referral.domain.Referral;
import org.waymark.referral.domain.ReferralOutcome;
import org.waymark.security.CurrentUser;
import org.waymark.teams.Teams;
import org.waymark.timescales.WorkingCalendar;

/** A referral's case was closed by what overtook it: the referral follows. */
@Service
class FollowOvertakenReferral {

  private final Referrals referrals;
  private final ReferralClocks clocks;
  private final Teams teams;
  private final WorkingCalendar calendar;
  private final Clock clock;

  FollowOvertakenReferral(
      Referrals referrals,
      ReferralClocks clocks,
      Teams teams,
      WorkingCalendar calendar,
      Clock clock) {
    this.referrals = referrals;
    this.clocks = clocks;
    this.teams = teams;
    this.calendar = calendar;
    this.clock = clock;
  }

  @EventListener
  @Transactional
  public void on(CaseOvertaken overtaken) {
    referrals
        .find(overtaken.caseReference())
        .ifPresent(referral -> end(referral, overtaken.overtakenBy()));
  }

  private void end(Referral referral, String overtakenBy) {
    Coded.of(ReferralOutcome.class, overtakenBy)
        .ifPresent(by -> referral.overtaken(by, calendar.dateOf(clock.instant())));
    clocks.dropPromises(referral.caseReference(), "The referral was overtaken: " + overtakenBy);
    teams.release(referral.caseReference(), CurrentUser.SYSTEM);
  }
}
