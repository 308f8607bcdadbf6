package org.waymark.escalation.support;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.waymark.escalation.ClockStart;
import org.waymark.escalation.TaskTimescales;

/** Gives every open task a clock that started on 23 November 2026 and rests on guidance. */
public class TestTaskTimescales implements TaskTimescales {

  public static final LocalDate START = LocalDate.parse("2026-11-23");

  private final ProcessEngine engine;

  TestTaskTimescales(ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public Optional<ClockStart> clockOf(String taskId) {
    Task task = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
    return Optional.ofNullable(task)
        .map(
            open ->
                new ClockStart(
                    "REF-" + taskId,
                    "watched-work",
                    "by-guidance",
                    taskId,
                    START,
                    Map.of(),
                    taskId,
                    "practitioners",
                    "team-north",
                    50));
  }
}
