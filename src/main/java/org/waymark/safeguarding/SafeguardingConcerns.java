package org.waymark.safeguarding;

import java.time.LocalDate;
import java.util.List;

/**
 * Raises safeguarding concerns from other pathways. Nothing blocks a concern: not a missing person,
 * a missing or closed case, or a date that can't be right (Care Act 2014 s.42).
 */
public interface SafeguardingConcerns {

  /**
   * Opens a concern's own case and starts its pathway, in the caller's transaction. The same
   * occurrence on the same case again returns the reference given the first time and starts
   * nothing.
   *
   * @return the concern's case reference, for example {@code SAF-2026-000001}
   */
  String raise(RaiseConcern concern);

  /**
   * The case that concerns were raised from was received on another day than was recorded. Those of
   * which the council was told with it, that same day, count from the right day too.
   *
   * @param before the London day that was on record
   * @param by the user who corrected it
   */
  void originReceivedOn(
      String originCaseReference, LocalDate before, LocalDate day, String reason, String by);

  /** The references of the concerns raised from a case that are still open, oldest first. */
  List<String> openFrom(String originCaseReference);
}
