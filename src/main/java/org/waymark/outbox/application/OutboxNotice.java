package org.waymark.outbox.application;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.outbox.NoticeKind;
import org.waymark.outbox.NoticeKinds;
import org.waymark.outbox.Wording;

/** What the outbox tells of itself. */
enum OutboxNotice implements NoticeKind {
  MESSAGE_NOT_AWAITED(
      Wording.of("The message {message} has waited since {since} and no process takes it."));

  private final Wording wording;

  OutboxNotice(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }

  /** All of them. */
  @Component("outboxNotices")
  static class All implements NoticeKinds {
    @Override
    public List<NoticeKind> all() {
      return List.of(OutboxNotice.values());
    }
  }
}
