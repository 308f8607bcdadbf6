package org.waymark.engine.drafts;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.waymark.casefile.FormDrafts;

/**
 * Throws away drafts that nobody can or does go on with: after their time, and where the task went
 * by a way that asks no form, or while the last words were still travelling.
 */
@Component
@EnableConfigurationProperties(DraftProperties.class)
class TidyDrafts {

  private final FormDrafts drafts;
  private final TaskService tasks;
  private final DraftProperties properties;
  private final Clock clock;

  TidyDrafts(FormDrafts drafts, TaskService tasks, DraftProperties properties, Clock clock) {
    this.drafts = drafts;
    this.tasks = tasks;
    this.properties = properties;
    this.clock = clock;
  }

  /** Returns how many went. */
  int tidy() {
    return drafts.forgetUntouchedSince(clock.instant().minus(properties.keptFor()))
        + forgetThoseWithoutTask();
  }

  private int forgetThoseWithoutTask() {
    Set<String> gone = new HashSet<>(drafts.tasks());
    if (!gone.isEmpty()) {
      gone.removeAll(
          tasks.createTaskQuery().taskIdIn(gone.toArray(String[]::new)).list().stream()
              .map(Task::getId)
              .collect(Collectors.toSet()));
    }
    return gone.isEmpty() ? 0 : drafts.forgetTasks(gone);
  }
}
