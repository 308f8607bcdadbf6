package org.waymark.escalation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The ledger of clocks: one row for each running clock, and append-only events as evidence of all
 * that happened to it. All methods take part in the caller's transaction.
 */
public interface ClockLedger {

  /**
   * Starts a clock, or returns the one already known by case, timescale and occurrence. Where a
   * stage of the case counts the same timescale from the same day and has been paused, the days
   * paused do not count for the new clock either.
   */
  ClockView start(ClockStart start);

  /** The work was done: stops the clock, and records a breach if it was late. */
  void stop(String caseReference, String timescale, String occurrence, String by);

  /** As {@link #stop}, for the clock that watches a task; nothing happens if none does. */
  void stopTask(String taskId, String by);

  /** As {@link #cancel}, for the clock that watches a task; nothing happens if none does. */
  void cancelTask(String taskId, String reason);

  /** The work fell away (cancelled, overtaken): ends the clock with the reason. */
  void cancel(String caseReference, String timescale, String occurrence, String reason);

  /**
   * Stops counting for a recorded reason; a statutory clock refuses to pause. The pause of a stage
   * does not silence its open tasks: they go on by the dates they have.
   */
  Outcome pause(
      String caseReference, String timescale, String occurrence, String reason, String by);

  /**
   * Counts on; the due dates move by the days paused, and both pairs are kept as evidence. With a
   * stage move the open tasks that count the same.
   */
  Outcome resume(String caseReference, String timescale, String occurrence, String by);

  /** Why it was late, in the words of the person accountable. */
  Outcome recordBreachReason(
      String caseReference, String timescale, String occurrence, String reason, String by);

  Optional<ClockView> find(String caseReference, String timescale, String occurrence);

  /** The running clock that watches a task, if any. */
  Optional<ClockView> ofTask(String taskId);

  /**
   * As {@link #ofTask}, for many tasks with one look-up.
   *
   * @return the open clocks by task id, of several the one that is due first; a task that no clock
   *     watches is missing
   */
  Map<String, ClockView> ofTasks(Collection<String> taskIds);

  /** All clocks of a case, oldest first. */
  List<ClockView> of(String caseReference);

  /** All that happened to a clock, oldest first. */
  List<ClockEvent> eventsOf(UUID clock);
}
