package org.waymark.referral.application;

import org.springframework.stereotype.Component;
import org.waymark.referral.domain.LeavingPolicy.Surroundings;

/** What the case says of where it stands when somebody leaves it. */
@Component
class LeavingSurroundings {

  private final Referrals referrals;
  private final OpenDuties duties;
  private final StepTools tools;

  LeavingSurroundings(Referrals referrals, OpenDuties duties, StepTools tools) {
    this.referrals = referrals;
    this.duties = duties;
    this.tools = tools;
  }

  Surroundings of(String reference) {
    return new Surroundings(
        referrals.of(reference).receivedOn(),
        tools.today(),
        duties.residenceDisputed(reference),
        duties.nearestRelativeWaits(reference));
  }
}
