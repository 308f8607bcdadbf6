package org.waymark.outbox;

import java.util.Map;

/** Whether a notice that has reached nobody yet still tells anybody something. */
public interface Matters {

  /**
   * False once what it speaks of is over.
   *
   * @param caseReference the case that it is about, or null
   * @param details of the notice
   */
  boolean stillMatters(String caseReference, Map<String, String> details);
}
