package org.waymark.escalation;

import java.time.LocalDate;
import java.util.Map;

/**
 * What the ledger must know to start a clock. A clock is identified by case, timescale and
 * occurrence: starting the same one again changes nothing.
 *
 * @param caseReference the case it belongs to
 * @param pathway the process id, which the ladder is chosen by
 * @param timescale the register's key
 * @param occurrence which run of this timescale on this case, for example the task's id
 * @param startedOn the London date on which counting starts
 * @param furtherDates further dates the rule counts from, by parameter name; usually empty
 * @param taskId the engine task that the clock watches, or null for a stage or a promise
 * @param role the role that must act, for example {@code practitioners}
 * @param team the team that must act, for example {@code team-north}, or null for the whole service
 * @param priority the case's priority, 0 to 100, which the ladder is chosen by
 * @param executionId the engine's execution whose stage the clock watches, or null
 * @param unknownStart what was to say when counting starts and did not, or null. The date is then
 *     the earliest that is certain, and the ledger says so
 */
public record ClockStart(
    String caseReference,
    String pathway,
    String timescale,
    String occurrence,
    LocalDate startedOn,
    Map<String, LocalDate> furtherDates,
    String taskId,
    String role,
    String team,
    int priority,
    String executionId,
    UnknownStart unknownStart) {

  /**
   * A start that nobody knows.
   *
   * @param element the element of the model whose clock it is
   * @param variable the variable that it names, which holds no date
   */
  public record UnknownStart(String element, String variable) {}

  /** A clock whose start is known. */
  public ClockStart(
      String caseReference,
      String pathway,
      String timescale,
      String occurrence,
      LocalDate startedOn,
      Map<String, LocalDate> furtherDates,
      String taskId,
      String role,
      String team,
      int priority) {
    this(
        caseReference,
        pathway,
        timescale,
        occurrence,
        startedOn,
        furtherDates,
        taskId,
        role,
        team,
        priority,
        null,
        null);
  }
}
