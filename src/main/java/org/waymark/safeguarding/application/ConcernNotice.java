package org.waymark.safeguarding.application;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.outbox.NoticeKind;
import org.waymark.outbox.NoticeKinds;
import org.waymark.outbox.Wording;

/** What people are told of safeguarding concerns. */
enum ConcernNotice implements NoticeKind {
  SAFEGUARDING_CONCERN_RAISED(
      Wording.of("A safeguarding concern was raised and needs a decision.").atOnce()),
  SAFEGUARDING_CONCERN_RESTRICTED(
      Wording.of(
              "A safeguarding concern is about somebody whose record is restricted: name on the record who works on it, or nobody else can.")
          .atOnce()),
  SAFEGUARDING_ORIGIN_PERSON_CHANGED(
      Wording.of(
          "The case that a safeguarding concern came from is now about another person than the concern: check which is right.")),
  SAFEGUARDING_CONCERN_DECIDED(Wording.of("A safeguarding concern that you raised was decided."));

  private final Wording wording;

  ConcernNotice(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }

  /** All of them. */
  @Component("concernNotices")
  static class All implements NoticeKinds {
    @Override
    public List<NoticeKind> all() {
      return List.of(ConcernNotice.values());
    }
  }
}
