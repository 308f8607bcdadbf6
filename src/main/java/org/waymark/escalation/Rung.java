package org.waymark.escalation;

import java.util.Set;

/**
 * One rung of a ladder: when it fires and what it does.
 *
 * @param name a stable code; a clock fires a rung of one name once
 * @param offset working days from the operational last day: negative before it, 0 the instant at
 *     which work is overdue, positive after it
 * @param tell who is told: {@code worker}, {@code team-managers}, {@code service-managers}
 * @param priority the priority that the task is raised to at least, 0 to 100, or null
 * @param addGroup the role that may take the task from now on, or null
 * @param breachReason whether a reason for the delay is asked for
 */
public record Rung(
    String name,
    int offset,
    Set<String> tell,
    Integer priority,
    String addGroup,
    boolean breachReason) {

  /** True for rungs that warn before the work is due. */
  public boolean reminds() {
    return offset < 0;
  }
}
