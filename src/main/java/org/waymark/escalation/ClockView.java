package org.waymark.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A clock as others may see it. Dates are London dates. */
public record ClockView(
    UUID id,
    String caseReference,
    String timescale,
    String occurrence,
    String taskId,
    LocalDate startedOn,
    LocalDate legalLastDay,
    LocalDate operationalLastDay,
    String explanation,
    State state,
    Instant breachedAt,
    String breachReason) {

  public enum State {
    RUNNING,
    PAUSED,
    STOPPED,
    CANCELLED
  }
}
