package org.waymark.engine.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseAccess;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.CaseDirectory.CaseLink;
import org.waymark.casefile.CaseDirectory.LinkKind;
import org.waymark.casefile.CaseFileDoor;
import org.waymark.engine.OpenWork;
import org.waymark.engine.OpenWork.OpenTask;
import org.waymark.engine.access.ActingAs;
import org.waymark.security.AccountNames;
import org.waymark.security.CurrentUser;

/** What follows on a case for whoever has just done something: by when, and whose it is. */
@Component
class NextTasks {

  private final SignedInTasks visible;
  private final TaskCards cards;
  private final OpenWork work;
  private final AccountNames names;
  private final CurrentUser user;
  private final HistoryService history;
  private final RuntimeService runtime;
  private final ManagementService jobs;
  private final IdentityService identity;
  private final CaseFileDoor door;
  private final CaseAccess access;
  private final CaseDirectory directory;

  NextTasks(
      SignedInTasks visible,
      TaskCards cards,
      OpenWork work,
      AccountNames names,
      CurrentUser user,
      HistoryService history,
      RuntimeService runtime,
      ManagementService jobs,
      IdentityService identity,
      CaseFileDoor door,
      CaseAccess access,
      CaseDirectory directory) {
    this.visible = visible;
    this.cards = cards;
    this.work = work;
    this.names = names;
    this.user = user;
    this.history = history;
    this.runtime = runtime;
    this.jobs = jobs;
    this.identity = identity;
    this.door = door;
    this.access = access;
    this.directory = directory;
  }

  /**
   * A task that is open now.
   *
   * @param mine whether the reader may open it
   * @param due by when, in words; null where nothing says
   * @param who who has it, or may take it
   */
  record Next(String id, String name, boolean mine, String due, String who) {}

  /** The open tasks of a case that the user works on; those of the user first. */
  List<Next> of(String caseReference) {
    // What is open on a case knows no restrictions.
    List<OpenTask> open = maySee(caseReference) ? work.of(List.of(caseReference)) : List.of();
    if (open.isEmpty()) {
      return List.of();
    }
    List<String> ids = open.stream().map(OpenTask::id).toList();
    Set<String> mine =
        visible.visible(ids).stream().map(task -> task.getId()).collect(Collectors.toSet());
    Map<String, String> due = cards.due(open);
    Map<String, String> users =
        names.ofUsers(open.stream().map(OpenTask::heldBy).filter(Objects::nonNull).toList());
    Map<String, String> groups =
        names.ofGroups(open.stream().flatMap(task -> task.offeredTo().stream()).toList());
    return open.stream()
        .map(task -> next(task, mine.contains(task.id()), due.get(task.id()), users, groups))
        .sorted(Comparator.comparing(next -> !next.mine()))
        .toList();
  }

  /** A case of its own that was raised from another, and what is open on it. */
  record Raised(String reference, List<Next> next) {}

  /** The safeguarding concerns that were raised from a case and that the user may see. */
  List<Raised> raisedFrom(String caseReference) {
    return directory.linksOf(caseReference).stream()
        .filter(link -> link.kind() == LinkKind.SAFEGUARDING_RAISED_FROM)
        .filter(link -> link.to().equals(caseReference))
        .map(CaseLink::from)
        .filter(this::maySee)
        .map(concern -> new Raised(concern, of(concern)))
        .toList();
  }

  /** Whether the user may see the case; never an unknown one. */
  boolean maySee(String caseReference) {
    return door.refusal().isEmpty() && access.maySee(user.id(), caseReference);
  }

  private Next next(
      OpenTask task,
      boolean visible,
      String due,
      Map<String, String> users,
      Map<String, String> groups) {
    boolean own = user.id().equals(task.heldBy());
    return new Next(
        task.id(),
        task.name(),
        visible && (own || task.heldBy() == null),
        due,
        own
            ? "It is yours."
            : task.heldBy() != null
                ? users.get(task.heldBy()) + " has it."
                : "Nobody has taken it. "
                    + task.offeredTo().stream()
                        .map(groups::get)
                        .sorted()
                        .collect(Collectors.joining(", ", "For ", ".")));
  }

  /** Whether the engine is still on its way to the next task of a case. */
  boolean areOnTheirWay(String caseReference) {
    return ActingAs.system(
        identity,
        () -> {
          for (ProcessInstance instance :
              runtime
                  .createProcessInstanceQuery()
                  .processInstanceBusinessKey(caseReference)
                  .list()) {
            if (jobs.createJobQuery()
                    .processInstanceId(instance.getId())
                    .messages()
                    .withRetriesLeft()
                    .count()
                > 0) {
              return true;
            }
          }
          return false;
        });
  }

  /** A task that the user has done: its name and case; null if there is none. */
  Done done(String taskId) {
    return ActingAs.system(
        identity,
        () -> {
          HistoricTaskInstance task =
              history
                  .createHistoricTaskInstanceQuery()
                  .taskId(taskId)
                  .taskAssignee(user.id())
                  .finished()
                  .singleResult();
          if (task == null || !"completed".equals(task.getDeleteReason())) {
            return null;
          }
          var instance =
              history
                  .createHistoricProcessInstanceQuery()
                  .processInstanceId(task.getRootProcessInstanceId())
                  .singleResult();
          return new Done(task.getName(), instance == null ? null : instance.getBusinessKey());
        });
  }

  /** A task that is done. */
  record Done(String name, String caseReference) {}
}
