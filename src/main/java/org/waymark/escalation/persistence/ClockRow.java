package org.waymark.escalation.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.waymark.escalation.ClockView;
import org.waymark.escalation.ClockView.State;
import org.waymark.escalation.domain.DuePair;
import org.waymark.timescales.Basis;

/**
 * A row of the ledger.
 *
 * @param executionId the engine's execution whose stage it watches, or null
 * @param lostWith the incident that tells of the loss of its work, or null while the work is there
 */
public record ClockRow(
    UUID id,
    String caseReference,
    String pathway,
    String timescale,
    String occurrence,
    Rule rule,
    LocalDate startedOn,
    Map<String, LocalDate> furtherDates,
    DuePair due,
    Instant dueAt,
    Instant breachAt,
    String explanation,
    String countedUnder,
    String taskId,
    String role,
    String team,
    int priority,
    State state,
    Instant pausedAt,
    Instant endedAt,
    int pausedDays,
    Instant breachedAt,
    boolean breachReasonDue,
    String breachReason,
    int failedAttempts,
    String executionId,
    String lostWith) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  /**
   * The row of the register under which the clock started.
   *
   * @param effectiveFrom null for the oldest row of its key
   */
  public record Rule(String id, LocalDate effectiveFrom, Basis basis, String source) {}

  public boolean isOpen() {
    return state == State.RUNNING || state == State.PAUSED;
  }

  public ClockView view() {
    return new ClockView(
        id,
        caseReference,
        timescale,
        occurrence,
        taskId,
        startedOn,
        due.legalLastDay(),
        due.operationalLastDay(),
        dueAt,
        explained(),
        state,
        endedAt,
        taskId == null && executionId != null,
        breachedAt,
        breachReasonDue && breachReason == null,
        breachReason);
  }

  private String explained() {
    return pausedDays == 0
        ? explanation
        : explanation
            + " It stood still for "
            + (pausedDays == 1 ? "1 day" : pausedDays + " days")
            + ", so the last day is "
            + DAY.format(due.legalLastDay())
            + (due.operationalLastDay().equals(due.legalLastDay())
                ? "."
                : " and the work is due by " + DAY.format(due.operationalLastDay()) + ".");
  }
}
