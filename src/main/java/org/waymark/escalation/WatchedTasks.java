package org.waymark.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Open tasks as the sweep changes them: in batches, through the engine, in the caller's
 * transaction. A port.
 */
public interface WatchedTasks {

  /**
   * Applies the changes. A priority is only ever raised, and a group that may already take the task
   * is not added again.
   *
   * @return who each task is assigned to, by task id; a task that is no longer open is missing
   */
  Map<String, Optional<String>> change(Collection<TaskChange> changes);

  /** Moves the due dates of tasks, by task id; tasks that are no longer open are left out. */
  void reschedule(Map<String, Instant> dueDates);

  /**
   * Takes back what climbing did to tasks that turned out not to be late: they get these
   * priorities, and are offered to no managers to whom they were not offered by their model.
   */
  void comeDown(Map<String, Integer> priorities);

  /**
   * What is to be done to one task.
   *
   * @param priority the least priority it has from now on, or null
   * @param groups groups that may take it from now on
   */
  record TaskChange(String taskId, Integer priority, Set<String> groups) {}
}
