package org.waymark.workspace.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that is open on a case: a task, or a clock that runs over a whole stage. Dates are
 * London dates.
 *
 * @param taskId the engine task, or null for a stage's clock
 * @param what the task's name, or what the clock counts to
 * @param deadline by when, or null where nothing says
 * @param openSince since when it has been open
 * @param ofStage whether it is the clock of a whole stage
 * @param priority in a word: Urgent, High priority, Routine; null for a stage's clock
 */
public record WorkItem(
    String caseReference,
    String taskId,
    String what,
    Deadline deadline,
    Holder holder,
    LocalDate openSince,
    boolean ofStage,
    String priority) {

  /**
   * By when work is due.
   *
   * @param rule what the dates are counted by, or null where the task only has a due date
   * @param planFor the operational last day: the last working day on or before the legal one
   * @param dueAt the last instant of it: an hour of that day, or its end
   * @param legalLastDay the last day that the rule itself allows, or null without a rule
   * @param basis what the rule rests on: statute, guidance or local; null without a rule
   * @param explanation how the dates were counted, in a sentence, or null without a rule
   * @param overdue whether that instant has passed
   * @param paused whether the clock stands still for a recorded reason
   */
  public record Deadline(
      String rule,
      LocalDate planFor,
      Instant dueAt,
      LocalDate legalLastDay,
      String basis,
      String explanation,
      boolean overdue,
      boolean paused) {}

  /**
   * In whose hands it is.
   *
   * @param userId whoever has taken it, or null
   * @param name how they are called, or null
   * @param since since when they have it, or null
   * @param offeredTo the names of the groups that may take it while nobody has
   */
  public record Holder(String userId, String name, LocalDate since, List<String> offeredTo) {}
}
