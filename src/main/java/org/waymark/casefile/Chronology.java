package org.waymark.casefile;

/** What happened on a case, in order, in words people understand. */
public interface Chronology {

  /**
   * Adds an entry in the caller's transaction.
   *
   * @param kind a stable code, for example {@code contact-recorded}
   * @param text one sentence in plain English
   * @param by the user's id, or {@code waymark} for what the system did
   */
  void add(String caseReference, String kind, String text, String by);
}
