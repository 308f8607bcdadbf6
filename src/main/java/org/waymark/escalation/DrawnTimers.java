package org.waymark.escalation;

/**
 * Timers drawn in models whose date was counted by the register. A port: whoever gave a timer its
 * date counts it anew.
 */
public interface DrawnTimers {

  /**
   * Counts the dates of all waiting timers anew, after the calendar or the register changed, and
   * keeps before, after and reason where one moved.
   *
   * @return how many moved
   */
  int recount(String reason);
}
