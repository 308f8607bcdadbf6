package org.waymark.referral.application;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseIdentified;

/** A referral that was filed under the wrong person follows the right person's earlier outcomes. */
@Service
class FollowCorrectedPerson {

  private final Referrals referrals;
  private final FindOpenCases earlier;

  FollowCorrectedPerson(Referrals referrals, FindOpenCases earlier) {
    this.referrals = referrals;
    this.earlier = earlier;
  }

  @EventListener
  @Transactional
  public void on(CaseIdentified said) {
    if (said.before() != null && referrals.find(said.caseReference()).isPresent()) {
      earlier.linkAnew(said.caseReference());
    }
  }
}
