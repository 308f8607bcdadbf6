package org.waymark.timescales;

/**
 * What due dates are counted with: the calendar's days and the register's rows. Whoever keeps dates
 * that were counted earlier compares fingerprints, and counts again when one has changed.
 */
public interface CountingRules {

  /** The same for the same bank holidays, across restarts and machines. */
  String calendarFingerprint();

  /** The same for the same rows, across restarts and machines. */
  String registerFingerprint();

  /**
   * Reads proclaimed days and the deployed register again and puts them in force together. If
   * anything changed, publishes {@link CountingRulesChanged} in the caller's thread.
   *
   * @return whether anything changed
   * @throws InvalidTableException if either is wrong; what was in force stays in force
   */
  boolean reload();
}
