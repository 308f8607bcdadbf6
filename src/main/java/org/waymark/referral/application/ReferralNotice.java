package org.waymark.referral.application;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.outbox.NoticeKind;
import org.waymark.outbox.NoticeKinds;
import org.waymark.outbox.Wording;

/** What people are told of referrals. */
public enum ReferralNotice implements NoticeKind {
  CASE_ALLOCATED(
      Wording.of("A case was allocated to you. Please accept it or return it with a reason.")),
  CASE_RETURNED(Wording.of("A case was returned to the team.")),
  URGENT_NEED(Wording.of("Urgent needs may have to be met before assessment.").atOnce()),
  URGENT_SUPPORT_TO_CHANGE(
      Wording.of("Urgent support that you arranged must change before it is confirmed.")),
  ASSESSMENT_SENT_BACK(Wording.of("An assessment of yours was sent back after its check.")),
  PLAN_SENT_BACK(Wording.of("A support plan of yours was sent back before sign-off.")),
  REFERRAL_ENDING(
      Wording.of(
          "The open work on a referral of yours has ended. The case says why and what is left to do.")),
  REFERRAL_MAY_END(
      Wording.of(
          "A senior practitioner decides whether a referral of yours ends. Go on with it meanwhile.")),
  REFERRAL_GOES_ON(Wording.of("It was decided that a referral goes on. The case says why."));

  private final Wording wording;

  ReferralNotice(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }

  /** All of them. */
  @Component("referralNotices")
  static class All implements NoticeKinds {
    @Override
    public List<NoticeKind> all() {
      return List.of(ReferralNotice.values());
    }
  }
}
