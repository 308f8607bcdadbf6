package org.waymark.escalation.application;

import static org.waymark.escalation.persistence.ClockEvents.byWaymark;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.escalation.ClockStart;
import org.waymark.escalation.ClockView.State;
import org.waymark.escalation.OpenTasks;
import org.waymark.escalation.TaskTimescales;
import org.waymark.escalation.WatchedTasks;
import org.waymark.escalation.domain.SweepReport;
import org.waymark.escalation.persistence.ClockEvents;
import org.waymark.escalation.persistence.ClockRow;
import org.waymark.escalation.persistence.ClockTable;

/**
 * Compares open tasks with open clocks, and mends what differs: a task that should have a clock
 * gets one, and a clock whose task has gone ends. Each difference is logged and kept as an event.
 */
@Component
class Reconciliation {

  private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
  private static final int PAGE = 500;

  private final OpenTasks openTasks;
  private final WatchedTasks tasks;
  private final ObjectProvider<TaskTimescales> timescales;
  private final Ledger ledger;
  private final ClockTable clocks;
  private final ClockEvents events;
  private final Clock time;
  private final TransactionTemplate transaction;

  Reconciliation(
      OpenTasks openTasks,
      WatchedTasks tasks,
      ObjectProvider<TaskTimescales> timescales,
      Ledger ledger,
      ClockTable clocks,
      ClockEvents events,
      Clock time,
      PlatformTransactionManager transactions) {
    this.openTasks = openTasks;
    this.tasks = tasks;
    this.timescales = timescales;
    this.ledger = ledger;
    this.clocks = clocks;
    this.events = events;
    this.time = time;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  SweepReport run() {
    return tasksWithoutClock().plus(clocksWithoutTask());
  }

  private SweepReport tasksWithoutClock() {
    SweepReport done = SweepReport.NOTHING;
    String last = "";
    for (List<String> page; !(page = openTasks.withoutClock(last, PAGE)).isEmpty(); ) {
      for (String task : page) {
        done = done.plus(mend(task));
        last = task;
      }
    }
    return done;
  }

  private SweepReport mend(String task) {
    try {
      boolean mended = Boolean.TRUE.equals(transaction.execute(status -> giveClock(task)));
      return mended ? SweepReport.mended(1) : SweepReport.NOTHING;
    } catch (RuntimeException failure) {
      LOG.warn("Task {} has no clock and got none: {}", task, Failures.nameOf(failure));
      return SweepReport.failed(1);
    }
  }

  private boolean giveClock(String task) {
    Optional<ClockStart> needed =
        timescales.stream().findFirst().flatMap(port -> port.clockOf(task));
    if (needed.isEmpty()) {
      return false;
    }
    ClockStart start = needed.get();
    UUID id = ledger.start(start).id();
    ClockRow clock = clocks.byId(id).orElseThrow();
    if (clock.state() == State.STOPPED || clock.state() == State.CANCELLED) {
      ledger.reopen(clock);
    }
    tasks.reschedule(Map.of(task, clock.dueAt()));
    LOG.warn("Task {} had no clock; clock {} watches it now", task, id);
    events.add(
        id, byWaymark(time.instant(), "reconciled", "task-without-clock", Map.of("task", task)));
    return true;
  }

  private SweepReport clocksWithoutTask() {
    SweepReport done = SweepReport.NOTHING;
    Set<UUID> tried = new HashSet<>();
    for (List<UUID> page;
        !(page = openTasks.clocksWithoutTask(PAGE)).isEmpty() && tried.addAll(page); ) {
      for (UUID clock : page) {
        done = done.plus(mendEnd(clock));
      }
    }
    return done;
  }

  private SweepReport mendEnd(UUID clock) {
    try {
      transaction.executeWithoutResult(status -> end(clock));
      return SweepReport.mended(1);
    } catch (RuntimeException failure) {
      LOG.warn("Clock {} has no task and goes on: {}", clock, Failures.nameOf(failure));
      return SweepReport.failed(1);
    }
  }

  private void end(UUID id) {
    ClockRow clock = clocks.byId(id).orElseThrow();
    LOG.warn("Clock {} watched task {}, which is no longer open; it ends", id, clock.taskId());
    ledger.cancel(
        clock.caseReference(), clock.timescale(), clock.occurrence(), "task-no-longer-open");
    events.add(
        id,
        byWaymark(
            time.instant(), "reconciled", "clock-without-task", Map.of("task", clock.taskId())));
  }
}
