package org.waymark.escalation;

/**
 * Work that was cancelled from outside: by no step of its model. Its clock is not cancelled with
 * it: it goes on and climbs, an event says what happened, and an incident tells those who must act.
 * Takes part in the caller's transaction.
 */
public interface LostWork {

  /** The work of a task is gone; nothing happens if no open clock watches it. */
  void ofTask(String taskId, Loss loss);

  /** As {@link #ofTask}, for the clock of a stage. */
  void ofStage(String caseReference, String timescale, String occurrence, Loss loss);

  /**
   * How work was lost.
   *
   * @param command the engine's command in small letters with hyphens, for example {@code
   *     delete-process-instance}
   * @param by the user who gave it, or {@code waymark}
   * @param work the name of the task or stage in its model, or null if it has none
   */
  record Loss(String command, String by, String work) {}
}
