package org.waymark.engine.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.NativeExecutionQuery;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waymark.engine.model.ShownDue;
import org.waymark.engine.model.TeamsWork;
import org.waymark.escalation.WatchedTasks;
import org.waymark.timescales.WorkingCalendar;

/**
 * Changes tasks by the batch: one command of the engine, which writes task, link and history in
 * JDBC batches within the caller's transaction. The public API would need a transaction and half a
 * dozen statements for each task.
 */
@Component
class EngineTasks implements WatchedTasks {

  private final ProcessEngine engine;
  private final JdbcTemplate jdbc;
  private final WorkingCalendar calendar;
  private final Clock clock;

  private record Link(String task, String group) {}

  EngineTasks(ProcessEngine engine, JdbcTemplate jdbc, WorkingCalendar calendar, Clock clock) {
    this.engine = engine;
    this.jdbc = jdbc;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public Map<String, Optional<String>> change(Collection<TaskChange> changes) {
    Map<String, TaskChange> byTask = new HashMap<>();
    changes.forEach(change -> byTask.put(change.taskId(), change));
    Set<Link> links = links(changes);
    Map<String, Optional<String>> assignees = new HashMap<>();
    forEach(
        byTask.keySet(),
        task -> {
          assignees.put(task.getId(), Optional.ofNullable(task.getAssignee()));
          change(task, byTask.get(task.getId()), links);
        });
    return assignees;
  }

  private void change(TaskEntity task, TaskChange change, Set<Link> links) {
    if (change.priority() != null && task.getPriority() < change.priority()) {
      raise(task, change.priority());
    }
    for (String group : change.groups()) {
      if (!links.contains(new Link(task.getId(), group))) {
        task.newIdentityLink(null, group, IdentityLinkType.CANDIDATE).insert();
      }
    }
  }

  /**
   * As {@code setPriority} does it, but for one thing: the engine's own way reads each task's
   * history back before it writes it, a statement for each task, to learn a start time that an
   * update does not write.
   */
  private void raise(TaskEntity task, int priority) {
    task.setPriorityWithoutCascade(priority);
    task.fireEvent(TaskListener.EVENTNAME_UPDATE);
    ProcessEngineConfigurationImpl settings = settings();
    if (settings
        .getHistoryLevel()
        .isHistoryEventProduced(HistoryEventTypes.TASK_INSTANCE_UPDATE, task)) {
      HistoryEvent event = settings.getHistoryEventProducer().createTaskInstanceUpdateEvt(task);
      Context.getCommandContext().getDbEntityManager().merge(event);
    }
  }

  private ProcessEngineConfigurationImpl settings() {
    return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  @Override
  public void reschedule(Map<String, Instant> dueDates) {
    forEach(
        dueDates.keySet(),
        task -> {
          ShownDue.on(task, dueDates.get(task.getId()), calendar, clock.instant());
          task.triggerUpdateEvent();
        });
  }

  @Override
  public void comeDown(Map<String, Integer> priorities) {
    forEach(
        priorities.keySet(),
        task -> {
          task.setPriority(priorities.get(task.getId()));
          TeamsWork.takeFromManagers(task);
          task.triggerUpdateEvent();
        });
  }

  private void forEach(Collection<String> tasks, Consumer<TaskEntity> work) {
    settings()
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              List<Task> open = open(context, tasks);
              loadExecutions(open);
              open.forEach(task -> work.accept((TaskEntity) task));
              return null;
            });
  }

  /** History asks each task for its execution: here they come at once, not one by one. */
  private void loadExecutions(List<Task> open) {
    if (open.isEmpty()) {
      return;
    }
    NativeExecutionQuery query = engine.getRuntimeService().createNativeExecutionQuery();
    StringJoiner ids = new StringJoiner(", ", "(", ")");
    for (int i = 0; i < open.size(); i++) {
      query.parameter("id" + i, open.get(i).getExecutionId());
      ids.add("#{id" + i + "}");
    }
    query.sql("select * from act_ru_execution where id_ in " + ids).list();
  }

  private static List<Task> open(CommandContext context, Collection<String> tasks) {
    TaskQueryImpl query = new TaskQueryImpl();
    query.taskIdIn(tasks.toArray(String[]::new));
    return context.runWithoutAuthorization(
        () -> context.getTaskManager().findTasksByQueryCriteria(query));
  }

  /** Reads, and only reads, who may take these tasks already: one statement, not one a task. */
  private Set<Link> links(Collection<TaskChange> changes) {
    String[] ids =
        changes.stream()
            .filter(change -> !change.groups().isEmpty())
            .map(TaskChange::taskId)
            .toArray(String[]::new);
    if (ids.length == 0) {
      return Set.of();
    }
    Set<Link> links = new HashSet<>();
    jdbc.query(
        """
        select task_id_, group_id_ from act_ru_identitylink
        where task_id_ = any(?::text[]) and type_ = 'candidate' and group_id_ is not null
        """,
        row -> {
          links.add(new Link(row.getString(1), row.getString(2)));
        },
        (Object) ids);
    return links;
  }
}
