package org.waymark.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A clock as others may see it. Dates are London dates.
 *
 * @param dueAt the last instant at which the work is done in time by the operational last day
 * @param breachedAt the first instant after the legal last day, once it passed with the work undone
 * @param endedAt when the work was done or fell away, or null while it is open
 * @param ofStage whether it watches a stage of the case, and neither a task nor a promise
 * @param breachReasonDue whether the ladder asks for a reason that nobody has given yet
 */
public record ClockView(
    UUID id,
    String caseReference,
    String timescale,
    String occurrence,
    String taskId,
    LocalDate startedOn,
    LocalDate legalLastDay,
    LocalDate operationalLastDay,
    Instant dueAt,
    String explanation,
    State state,
    Instant endedAt,
    boolean ofStage,
    Instant breachedAt,
    boolean breachReasonDue,
    String breachReason) {

  public enum State {
    RUNNING,
    PAUSED,
    STOPPED,
    CANCELLED
  }
}
