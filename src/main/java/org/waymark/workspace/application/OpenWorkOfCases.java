package org.waymark.workspace.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.engine.OpenWork;
import org.waymark.engine.OpenWork.OpenTask;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockView;
import org.waymark.escalation.ClockView.State;
import org.waymark.escalation.LadderTable.PriorityBand;
import org.waymark.security.AccountNames;
import org.waymark.timescales.WorkingCalendar;
import org.waymark.workspace.application.WorkItem.Deadline;
import org.waymark.workspace.application.WorkItem.Holder;

/** Brings the engine's open tasks and the ledger's running clocks together. */
@Component
class OpenWorkOfCases {

  private static final Comparator<WorkItem> SOONEST_FIRST =
      Comparator.comparing(
          item -> item.deadline() == null ? null : item.deadline().planFor(),
          Comparator.nullsLast(Comparator.naturalOrder()));

  private final OpenWork work;
  private final ClockLedger ledger;
  private final Rules rules;
  private final AccountNames names;
  private final WorkingCalendar calendar;
  private final Clock clock;

  OpenWorkOfCases(
      OpenWork work,
      ClockLedger ledger,
      Rules rules,
      AccountNames names,
      WorkingCalendar calendar,
      Clock clock) {
    this.work = work;
    this.ledger = ledger;
    this.rules = rules;
    this.names = names;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** What is open on cases that the user has been found to be allowed to see, soonest due first. */
  List<WorkItem> of(Collection<String> references) {
    List<ClockView> running =
        references.stream()
            .flatMap(reference -> ledger.of(reference).stream())
            .filter(c -> c.state() == State.RUNNING || c.state() == State.PAUSED)
            .toList();
    List<WorkItem> items = new ArrayList<>(tasks(references, running));
    running.stream().filter(c -> c.taskId() == null).map(this::stage).forEach(items::add);
    items.sort(SOONEST_FIRST);
    return items;
  }

  private List<WorkItem> tasks(Collection<String> references, List<ClockView> running) {
    Map<String, ClockView> clocks =
        running.stream()
            .filter(c -> c.taskId() != null)
            .collect(Collectors.toMap(ClockView::taskId, c -> c, (one, other) -> one));
    List<OpenTask> open = work.of(references);
    Map<String, String> users =
        names.ofUsers(open.stream().map(OpenTask::heldBy).filter(Objects::nonNull).toList());
    Map<String, String> groups =
        names.ofGroups(open.stream().flatMap(task -> task.offeredTo().stream()).toList());
    return open.stream().map(task -> item(task, clocks.get(task.id()), users, groups)).toList();
  }

  private WorkItem item(
      OpenTask task, ClockView counted, Map<String, String> users, Map<String, String> groups) {
    boolean held = task.heldBy() != null;
    Holder holder =
        new Holder(
            task.heldBy(),
            held ? users.get(task.heldBy()) : null,
            held ? day(task.heldSince()) : null,
            held ? List.of() : task.offeredTo().stream().map(groups::get).toList());
    return new WorkItem(
        task.caseReference(),
        task.id(),
        task.name(),
        counted == null ? dueDate(task) : deadline(counted),
        holder,
        day(task.openSince()),
        false,
        PriorityBand.of(task.priority()).words());
  }

  private WorkItem stage(ClockView counted) {
    return new WorkItem(
        counted.caseReference(),
        null,
        rules.name(counted),
        deadline(counted),
        null,
        counted.startedOn(),
        counted.ofStage(),
        null);
  }

  private Deadline deadline(ClockView counted) {
    return new Deadline(
        rules.name(counted),
        counted.operationalLastDay(),
        counted.dueAt(),
        counted.legalLastDay(),
        rules.basis(counted),
        counted.explanation(),
        counted.state() == State.RUNNING && counted.dueAt().isBefore(clock.instant()),
        counted.state() == State.PAUSED);
  }

  private Deadline dueDate(OpenTask task) {
    if (task.due() == null) {
      return null;
    }
    boolean overdue = task.due().isBefore(clock.instant());
    return new Deadline(null, day(task.due()), task.due(), null, null, null, overdue, false);
  }

  private LocalDate day(Instant instant) {
    return calendar.dateOf(instant);
  }
}
