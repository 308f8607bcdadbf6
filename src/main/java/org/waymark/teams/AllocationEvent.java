package org.waymark.teams;

import java.time.Instant;

/**
 * A step in a case's allocation.
 *
 * @param reason why it was returned, or why the limit did not count; null otherwise
 */
public record AllocationEvent(
    String caseReference,
    String worker,
    String team,
    Kind kind,
    int weight,
    String reason,
    String by,
    Instant at) {

  /** What happened. */
  public enum Kind {
    ALLOCATED,
    ACCEPTED,
    /** Given back to the team. */
    RETURNED,
    /** Taken from this worker, because another got it. */
    MOVED,
    /** The case was closed. */
    RELEASED
  }
}
