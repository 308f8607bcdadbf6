package org.waymark.outbox;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.waymark.outbox.Outbox.Notice;

/** The cases of these tests that are over. */
class OpenMatters implements Matters {

  final Set<String> over = ConcurrentHashMap.newKeySet();

  @Override
  public boolean stillMatters(Notice notice) {
    return notice.caseReference() == null || !over.contains(notice.caseReference());
  }
}
