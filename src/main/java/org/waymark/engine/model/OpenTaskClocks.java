package org.waymark.engine.model;

import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;
import org.waymark.escalation.ClockStart;
import org.waymark.escalation.TaskTimescales;

/** Tells reconciliation which clock an open task should have, from its deployed model. */
@Component
class OpenTaskClocks implements TaskTimescales {

  private final ProcessEngineConfigurationImpl engine;
  private final TaskWork work;

  OpenTaskClocks(ProcessEngineConfigurationImpl engine, TaskWork work) {
    this.engine = engine;
    this.work = work;
  }

  @Override
  public Optional<ClockStart> clockOf(String taskId) {
    return engine.getCommandExecutorTxRequired().execute(context -> clockOf(context, taskId));
  }

  private Optional<ClockStart> clockOf(CommandContext context, String taskId) {
    TaskEntity task = context.getTaskManager().findTaskById(taskId);
    if (task == null || task.getExecution() == null) {
      return Optional.empty();
    }
    return task.getExecution().getActivity().getProperty(ModelNeeds.TASK) instanceof TaskNeeds needs
        ? work.clockOf(task, needs)
        : Optional.empty();
  }
}
