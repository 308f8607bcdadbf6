package org.waymark.escalation.application;

import static org.waymark.escalation.persistence.ClockEvents.byWaymark;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
 * gets one. A clock whose task or stage is gone without a step that says so goes on, and those who
 * must act hear of it. Each difference is logged and kept as an event.
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
  private final LoseWork loseWork;
  private final IdleCaseWatch idleCases;
  private final Clock time;
  private final TransactionTemplate transaction;

  Reconciliation(
      OpenTasks openTasks,
      WatchedTasks tasks,
      ObjectProvider<TaskTimescales> timescales,
      Ledger ledger,
      ClockTable clocks,
      ClockEvents events,
      LoseWork loseWork,
      IdleCaseWatch idleCases,
      Clock time,
      PlatformTransactionManager transactions) {
    this.openTasks = openTasks;
    this.tasks = tasks;
    this.timescales = timescales;
    this.ledger = ledger;
    this.clocks = clocks;
    this.events = events;
    this.loseWork = loseWork;
    this.idleCases = idleCases;
    this.time = time;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  SweepReport run() {
    return tasksWithoutClock().plus(clocksWithoutWork()).plus(idleCases());
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

  private SweepReport clocksWithoutWork() {
    SweepReport done = SweepReport.NOTHING;
    Set<UUID> tried = new HashSet<>();
    for (List<UUID> page;
        !(page = openTasks.clocksWithoutWork(PAGE)).isEmpty() && tried.addAll(page); ) {
      for (List<UUID> ofOneCase : byCase(page)) {
        done = done.plus(tell(ofOneCase));
      }
    }
    return done;
  }

  private Collection<List<UUID>> byCase(List<UUID> page) {
    Map<String, List<UUID>> byCase = new LinkedHashMap<>();
    for (UUID id : page) {
      String reference = clocks.byId(id).orElseThrow().caseReference();
      byCase.computeIfAbsent(reference, r -> new ArrayList<>()).add(id);
    }
    return byCase.values();
  }

  private SweepReport tell(List<UUID> gone) {
    try {
      transaction.executeWithoutResult(status -> gone.forEach(this::tell));
      return SweepReport.mended(gone.size());
    } catch (RuntimeException failure) {
      LOG.warn("Nobody could be told of clocks {}: {}", gone, Failures.nameOf(failure));
      return SweepReport.failed(gone.size());
    }
  }

  // Asked again with the row held: somebody may have ended the clock meanwhile.
  private void tell(UUID id) {
    ClockRow clock = clocks.hold(id).orElseThrow();
    if (clock.isOpen() && clock.lostWith() == null && !openTasks.hasWork(id)) {
      LOG.warn("The work of clock {} is gone; it goes on, and managers hear of it", id);
      loseWork.gone(clock);
    }
  }

  private SweepReport idleCases() {
    Instant now = time.instant();
    try {
      if (idleCases.isDue(now)) {
        idleCases.look(now);
      }
      return SweepReport.NOTHING;
    } catch (RuntimeException failure) {
      LOG.warn("Cases without a process were not looked for: {}", Failures.nameOf(failure));
      return SweepReport.failed(1);
    }
  }
}
