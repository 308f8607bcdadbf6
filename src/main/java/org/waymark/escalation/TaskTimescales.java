package org.waymark.escalation;

import java.util.Optional;

/** Which clock an open task needs by its model. A port, which reconciliation mends with. */
public interface TaskTimescales {

  /** The clock the task should have; empty if it needs none or is not open any more. */
  Optional<ClockStart> clockOf(String taskId);
}
