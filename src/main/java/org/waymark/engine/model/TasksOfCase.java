package org.waymark.engine.model;

import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The open tasks of a case, for what follows when the case itself changes. */
@Component
class TasksOfCase {

  // Listeners are made before the engine is.
  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

  TasksOfCase(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
    this.engine = engine;
  }

  /**
   * Does something to each, in one command of the engine. Whoever changed the case need not be one
   * who sees its tasks.
   */
  void each(String caseReference, Consumer<TaskEntity> work) {
    inEngine(
        context -> {
          TaskQueryImpl query = new TaskQueryImpl();
          query.processInstanceBusinessKey(caseReference);
          context
              .runWithoutAuthorization(
                  () -> context.getTaskManager().findTasksByQueryCriteria(query))
              .forEach(task -> work.accept((TaskEntity) task));
        });
  }

  /** Does something in one command of the engine, or in the one that is going on. */
  void inEngine(Consumer<CommandContext> work) {
    engine
        .getObject()
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              work.accept(context);
              return null;
            });
  }
}
