package org.waymark.escalation;

import java.util.List;
import java.util.UUID;

/** Compares the engine's open tasks with the open clocks. A port; it only reads. */
public interface OpenTasks {

  /**
   * Open tasks which no open clock watches and which by their model may need one.
   *
   * @param after list ids after this one only; empty for the first page
   * @return at most {@code limit} task ids in ascending order
   */
  List<String> withoutClock(String after, int limit);

  /**
   * Open clocks whose task or stage is gone from the engine, and of which nobody has been told;
   * those of one case stand together.
   *
   * @return at most {@code limit}
   */
  List<UUID> clocksWithoutWork(int limit);

  /**
   * Whether somebody can still do what a clock counts: its task is open, its stage goes on, or,
   * where it is a promise, a process of its case runs.
   */
  boolean hasWork(UUID clock);
}
