package org.waymark.engine.model;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CasePrioritised;

/**
 * A task that is drawn with the case's priority, {@code ${priority}}, keeps it while it is open: a
 * list that is in order of priority stays so when a case turns out more or less urgent.
 */
@Component
class DrawnPriorities {

  private static final String OF_THE_CASE = "${priority}";

  // The listener is made before the engine is.
  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
  private final Clock clock;

  DrawnPriorities(ObjectProvider<ProcessEngineConfigurationImpl> engine, Clock clock) {
    this.engine = engine;
    this.clock = clock;
  }

  @EventListener
  @Transactional
  public void follow(CasePrioritised prioritised) {
    engine
        .getObject()
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              open(context, prioritised.caseReference())
                  .forEach(task -> follow((TaskEntity) task, prioritised));
              return null;
            });
  }

  // Whoever changed the case's priority need not be one who sees the list.
  private static List<Task> open(CommandContext context, String reference) {
    TaskQueryImpl query = new TaskQueryImpl();
    query.processInstanceBusinessKey(reference);
    return context.runWithoutAuthorization(
        () -> context.getTaskManager().findTasksByQueryCriteria(query));
  }

  private void follow(TaskEntity task, CasePrioritised prioritised) {
    Expression drawn = task.getTaskDefinition().getPriorityExpression();
    if (drawn != null
        && OF_THE_CASE.equals(drawn.getExpressionText())
        && !isRaisedByLadder(task, prioritised)) {
      task.setPriority(prioritised.priority());
      task.triggerUpdateEvent();
    }
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
