package org.waymark.engine.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.waymark.casefile.FormDrafts;
import org.waymark.engine.lost.Cause;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockStart;
import org.waymark.escalation.ClockView;
import org.waymark.escalation.LostWork;
import org.waymark.timescales.WorkingCalendar;

/**
 * What happens when a task arises, is done, or falls away: it is offered to its role in the case's
 * team, gets its due date, and its clock is started and stopped.
 */
public final class TaskWork {

  private final Supplier<ClockLedger> ledger;
  private final ClockStarts starts;
  private final Supplier<WorkingCalendar> calendar;
  private final Clock clock;
  private final Supplier<FormDrafts> drafts;
  private final Supplier<LostWork> lost;
  private final Supplier<CaseWorkers> worker;

  public TaskWork(
      Supplier<ClockLedger> ledger,
      ClockStarts starts,
      Supplier<WorkingCalendar> calendar,
      Clock clock,
      Supplier<FormDrafts> drafts,
      Supplier<LostWork> lost,
      Supplier<CaseWorkers> worker) {
    this.ledger = ledger;
    this.starts = starts;
    this.calendar = calendar;
    this.clock = clock;
    this.drafts = drafts;
    this.lost = lost;
    this.worker = worker;
  }

  void arisen(DelegateTask task, TaskNeeds needs) {
    ExecutionEntity execution = ((TaskEntity) task).getExecution();
    String reference = execution.getProcessBusinessKey();
    String team = reference == null ? null : starts.team(reference);
    TeamsWork.give(task, needs, team);
    assign(task, needs, reference, team);
    if (DrawnPriorities.isOfTheCase(task)
        && task.getVariable("priority") instanceof Number ranked) {
      task.setPriority(ranked.intValue());
    }
    if (reference != null) {
      clockOf(task, needs, execution, team).ifPresent(start -> begin(task, start));
    }
  }

  private void begin(DelegateTask task, ClockStart start) {
    ClockView begun = ledger.get().start(start);
    ShownDue.on(task, begun.dueAt(), calendar.get(), clock.instant());
    UnknownStarts.report(task.getExecution(), start);
  }

  private void assign(DelegateTask task, TaskNeeds needs, String reference, String team) {
    if (needs.assignee() != null
        && task.getVariable(needs.assignee()) instanceof String user
        && !user.isBlank()
        && !worker.get().isOver(user)) {
      task.setAssignee(user);
    } else if (reference != null) {
      worker.get().of(reference, TeamsWork.group(needs, team)).ifPresent(task::setAssignee);
    }
  }

  /** The clock that an open task should have by its model. */
  Optional<ClockStart> clockOf(DelegateTask task, TaskNeeds needs) {
    ExecutionEntity execution = ((TaskEntity) task).getExecution();
    String reference = execution.getProcessBusinessKey();
    return reference == null
        ? Optional.empty()
        : clockOf(task, needs, execution, starts.team(reference));
  }

  private Optional<ClockStart> clockOf(
      DelegateTask task, TaskNeeds needs, ExecutionEntity execution, String team) {
    String id = task.getId();
    if (needs.hasClock()) {
      LocalDate arisen = starts.day(task.getCreateTime().toInstant());
      return starts.of(execution, needs, needs, id, id, team, arisen);
    }
    return StageClocks.around(execution)
        .flatMap(s -> starts.of(s.execution(), s.needs(), needs, id, id, team, begun(s)));
  }

  private LocalDate begun(StageClocks.Stage stage) {
    ExecutionEntity execution = stage.execution();
    return ledger
        .get()
        .find(execution.getProcessBusinessKey(), stage.needs().timescale(), execution.getId())
        .map(ClockView::startedOn)
        .orElseGet(starts::today);
  }

  void done(DelegateTask task, TaskNeeds needs) {
    Cause cause = Cause.now();
    // Whoever completes a task past its form has not said that its work was done.
    if (cause.isStep()) {
      ledger.get().stopTask(task.getId(), user());
    } else {
      lost.get().ofTask(task.getId(), cause.loss(task.getName()));
    }
    settle(task, needs);
  }

  // Asked only where a start could have been unknown: it costs a look-up.
  private static void settle(DelegateTask task, TaskNeeds needs) {
    if (needs.startOfClock() != null) {
      UnknownStarts.settle(((TaskEntity) task).getExecution(), task.getId());
    }
  }

  void fallenAway(DelegateTask task, TaskNeeds needs) {
    endClock(task, Cause.now());
    settle(task, needs);
    drafts.get().forgetTask(task.getId());
  }

  private void endClock(DelegateTask task, Cause cause) {
    if (cause.isStep()) {
      String why = "The task fell away by a step of its model: " + cause.command();
      ledger.get().cancelTask(task.getId(), why);
    } else {
      lost.get().ofTask(task.getId(), cause.loss(task.getName()));
    }
  }

  private static String user() {
    Authentication user = Context.getCommandContext().getAuthentication();
    return user == null ? "waymark" : user.getUserId();
  }
}
