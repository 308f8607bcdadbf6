package org.waymark.engine.model;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseHandedToTeam;

/**
 * Whose work a task is: it is offered to its role in the case's team, and owned by that team, so
 * that the team's managers find all of it whoever does it. Both follow the case to another team.
 */
@Component
public class TeamsWork {

  /** Owns the tasks of cases that no team holds, and of what is no case. */
  public static final String NO_TEAM = "no-team";

  private static final Pattern MANAGERS = Pattern.compile("(.+\\.)?(team|service)-managers");

  private final TasksOfCase tasks;

  TeamsWork(TasksOfCase tasks) {
    this.tasks = tasks;
  }

  static void give(DelegateTask task, TaskNeeds needs, String team) {
    task.setOwner(owner(team));
    String group = group(needs, team);
    if (group != null) {
      task.addCandidateGroup(group);
    }
  }

  private static String owner(String team) {
    return Objects.requireNonNullElse(team, NO_TEAM);
  }

  /** The group that a task is offered to; null where its model names no role. */
  static String group(TaskNeeds needs, String team) {
    if (needs.role() == null) {
      return null;
    }
    return needs.serviceWide() || team == null ? needs.role() : team + "." + needs.role();
  }

  @EventListener
  @Transactional
  public void follow(CaseHandedToTeam handed) {
    tasks.each(handed.caseReference(), task -> follow(task, handed));
  }

  // Managers to whom it climbed in the old team have no more to do with it.
  private static void follow(TaskEntity task, CaseHandedToTeam handed) {
    Set<String> groups = groups(task);
    task.setOwner(owner(handed.team()));
    groups.stream()
        .filter(group -> isOf(handed.before(), group))
        .forEach(task::deleteCandidateGroup);
    if (task.getExecution().getActivity().getProperty(ModelNeeds.TASK) instanceof TaskNeeds needs
        && needs.role() != null) {
      String now = group(needs, handed.team());
      String before = group(needs, handed.before());
      if (!now.equals(before)) {
        task.deleteCandidateGroup(before);
        if (!groups.contains(now)) {
          task.addCandidateGroup(now);
        }
      }
    }
    task.triggerUpdateEvent();
  }

  /** Offers it no longer to managers to whom it climbed; who are asked by its model stay. */
  public static void takeFromManagers(TaskEntity task) {
    String team = NO_TEAM.equals(task.getOwner()) ? null : task.getOwner();
    String asked =
        task.getExecution() != null
                && task.getExecution().getActivity().getProperty(ModelNeeds.TASK)
                    instanceof TaskNeeds needs
            ? group(needs, team)
            : null;
    groups(task).stream()
        .filter(group -> MANAGERS.matcher(group).matches() && !group.equals(asked))
        .forEach(task::deleteCandidateGroup);
  }

  private static boolean isOf(String team, String group) {
    return team != null && group.startsWith(team + ".");
  }

  private static Set<String> groups(TaskEntity task) {
    return task.getIdentityLinks().stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Gives its owner to each of these tasks that has none yet; they are gone over by their ids. */
  void own(List<String> taskIds, Function<TaskEntity, String> team) {
    tasks.inEngine(
        context -> {
          for (String id : taskIds) {
            TaskEntity task = context.getTaskManager().findTaskById(id);
            if (task != null && task.getOwner() == null) {
              task.setOwner(owner(team.apply(task)));
              task.triggerUpdateEvent();
            }
          }
        });
  }
}
