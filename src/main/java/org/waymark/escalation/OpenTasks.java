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

  /** Open clocks that watch a task which is no longer open, at most {@code limit}. */
  List<UUID> clocksWithoutTask(int limit);
}
