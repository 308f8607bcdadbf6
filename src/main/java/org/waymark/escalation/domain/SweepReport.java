package org.waymark.escalation.domain;

/**
 * What a sweep did.
 *
 * @param clocks clocks that were looked at because something was due
 * @param rungs rungs that fired
 * @param notices notices handed to the outbox
 * @param failures clocks that could not be escalated or counted anew, and are tried again
 * @param recounted clocks whose due pair was counted anew, and drawn timers that moved
 * @param mended tasks without a clock and clocks without a task that were put right
 */
public record SweepReport(
    int clocks, int rungs, int notices, int failures, int recounted, int mended) {

  public static final SweepReport NOTHING = new SweepReport(0, 0, 0, 0, 0, 0);

  public static SweepReport escalated(int clocks, int rungs, int notices, int failures) {
    return new SweepReport(clocks, rungs, notices, failures, 0, 0);
  }

  public static SweepReport failed(int failures) {
    return new SweepReport(0, 0, 0, failures, 0, 0);
  }

  public static SweepReport recounted(int clocks) {
    return new SweepReport(0, 0, 0, 0, clocks, 0);
  }

  public static SweepReport mended(int differences) {
    return new SweepReport(0, 0, 0, 0, 0, differences);
  }

  public SweepReport plus(SweepReport other) {
    return new SweepReport(
        clocks + other.clocks,
        rungs + other.rungs,
        notices + other.notices,
        failures + other.failures,
        recounted + other.recounted,
        mended + other.mended);
  }
}
