package org.waymark.casefile.application;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.outbox.NoticeKind;
import org.waymark.outbox.NoticeKinds;
import org.waymark.outbox.Wording;

/** What the case file tells people. */
enum CaseFileNotice implements NoticeKind {
  RESTRICTED_RECORD_OPENED(
      Wording.of(
              "A record was opened in an emergency, by {by.name}. Say whether it was right, under Opened in an emergency.")
          .atOnce()
          .leadingTo("/restricted/opened"));

  private final Wording wording;

  CaseFileNotice(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }

  /** All of them. */
  @Component("caseFileNotices")
  static class All implements NoticeKinds {
    @Override
    public List<NoticeKind> all() {
      return List.of(CaseFileNotice.values());
    }
  }
}
