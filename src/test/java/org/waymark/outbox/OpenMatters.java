package org.waymark.outbox;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The cases of these tests that are over. */
class OpenMatters implements Matters {

  final Set<String> over = ConcurrentHashMap.newKeySet();

  @Override
  public boolean stillMatters(String caseReference, Map<String, String> details) {
    return caseReference == null || !over.contains(caseReference);
  }
}
