package org.waymark.escalation;

/**
 * Timers drawn in models whose date was counted by the register. A port: whoever gave a timer its
 * date counts it anew.
 */
public interface DrawnTimers {

  /**
   * Counts the dates of all waiting timers anew, after the calendar or the register changed, and
   * keeps before, after and reason where one moved. A timer that fails holds no other up.
   *
   * @param reason {@code calendar-changed}, {@code register-changed}, or {@code rules-changed}
   *     where only a start lies between
   */
  Recounted recount(String reason);

  /**
   * What became of it.
   *
   * @param moved timers that have another date now
   * @param failed timers that could not be counted and are to be tried again
   */
  record Recounted(int moved, int failed) {

    public static final Recounted NOTHING = new Recounted(0, 0);

    public Recounted plus(Recounted other) {
      return new Recounted(moved + other.moved, failed + other.failed);
    }
  }
}
