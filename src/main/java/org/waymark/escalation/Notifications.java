package org.waymark.escalation;

import java.util.List;
import org.waymark.outbox.Outbox.Notice;

/** Hands a batch of notices to the outbox, in the caller's transaction. A port. */
public interface Notifications {

  void notifyAll(List<Notice> notices);
}
