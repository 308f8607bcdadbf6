package org.waymark.engine.model;

import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CasePrioritised;

/**
 * A task that is drawn with the case's priority, {@code ${priority}}, or with none, arises with the
 * case's and keeps it while it is open: a list that is in order of priority stays so when a case
 * turns out more or less urgent.
 */
@Component
class DrawnPriorities {

  private static final String OF_THE_CASE = "${priority}";

  private final TasksOfCase tasks;
  private final Clock clock;

  DrawnPriorities(TasksOfCase tasks, Clock clock) {
    this.tasks = tasks;
    this.clock = clock;
  }

  @EventListener
  @Transactional
  public void follow(CasePrioritised prioritised) {
    tasks.each(prioritised.caseReference(), task -> follow(task, prioritised));
  }

  private void follow(TaskEntity task, CasePrioritised prioritised) {
    if (isOfTheCase(task) && !isRaisedByLadder(task, prioritised)) {
      task.setPriority(prioritised.priority());
      task.triggerUpdateEvent();
    }
  }

  /** Whether a task is as urgent as its case: where its model says nothing else. */
  static boolean isOfTheCase(DelegateTask task) {
    Expression drawn = ((TaskEntity) task).getTaskDefinition().getPriorityExpression();
    return drawn == null || OF_THE_CASE.equals(drawn.getExpressionText());
  }

  /** The ladder has the last word: what it raised, or may have, sinks no more. */
  private boolean isRaisedByLadder(TaskEntity task, CasePrioritised prioritised) {
    boolean sinks = prioritised.priority() < task.getPriority();
    boolean late = task.getDueDate() != null && task.getDueDate().toInstant().isBefore(now());
    return sinks && (late || task.getPriority() > prioritised.before());
  }

  private Instant now() {
    return clock.instant();
  }
}
