package org.waymark.engine.capture;

import java.util.Map;

/** What stands at the top of every form: who it is about, and what to be careful of. */
public interface CaseContext {

  /**
   * The values of {@code contextPerson}, {@code contextNoPhone} and {@code contextAlerts} for a
   * case, as far as this user may see them. Asking is a reading of the person's record and is
   * logged as one.
   */
  Map<String, Object> of(String caseReference, String form);
}
