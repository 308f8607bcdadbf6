package org.waymark.engine.outbox;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.escalation.Notifications;
import org.waymark.outbox.Outbox;
import org.waymark.outbox.Outbox.Notice;

/** What the escalation sweep says goes into the outbox, in the transaction of its batch. */
@Component
class OutboxNotifications implements Notifications {

  private final Outbox outbox;

  OutboxNotifications(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void notifyAll(List<Notice> notices) {
    outbox.notifyAll(notices);
  }
}
