package org.waymark.escalation.application;

import static org.waymark.escalation.persistence.ClockEvents.byWaymark;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.escalation.ClockEvent;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockStart;
import org.waymark.escalation.ClockView;
import org.waymark.escalation.ClockView.State;
import org.waymark.escalation.Outcome;
import org.waymark.escalation.domain.DuePair;
import org.waymark.escalation.persistence.ClockChanges;
import org.waymark.escalation.persistence.ClockEvents;
import org.waymark.escalation.persistence.ClockRow;
import org.waymark.escalation.persistence.ClockTable;
import org.waymark.escalation.persistence.PairOnRecord;
import org.waymark.timescales.Basis;
import org.waymark.timescales.WorkingCalendar;

/** The ledger, kept in two tables. */
@Service
@Transactional
class Ledger implements ClockLedger {

  private static final String UNKNOWN = "There is no such clock.";

  private final ClockTable clocks;
  private final ClockChanges changes;
  private final ClockEvents events;
  private final NewClock newClock;
  private final WorkingCalendar calendar;
  private final Clock time;

  Ledger(
      ClockTable clocks,
      ClockChanges changes,
      ClockEvents events,
      NewClock newClock,
      WorkingCalendar calendar,
      Clock time) {
    this.clocks = clocks;
    this.changes = changes;
    this.events = events;
    this.newClock = newClock;
    this.calendar = calendar;
    this.time = time;
  }

  @Override
  public ClockView start(ClockStart start) {
    ClockRow clock = newClock.of(start);
    if (clocks.start(clock, time.instant(), "waymark")) {
      return clock.view();
    }
    return find(start.caseReference(), start.timescale(), start.occurrence()).orElseThrow();
  }

  @Override
  public void stop(String caseReference, String timescale, String occurrence, String by) {
    clocks.stop(caseReference, timescale, occurrence, time.instant(), by);
  }

  @Override
  public void stopTask(String taskId, String by) {
    clocks.stopTask(taskId, time.instant(), by);
  }

  @Override
  public void cancelTask(String taskId, String reason) {
    clocks.cancelTask(taskId, time.instant(), reason);
  }

  @Override
  public void cancel(String caseReference, String timescale, String occurrence, String reason) {
    clocks.cancel(caseReference, timescale, occurrence, time.instant(), reason);
  }

  @Override
  public Outcome pause(
      String caseReference, String timescale, String occurrence, String reason, String by) {
    return clocks
        .hold(caseReference, timescale, occurrence)
        .map(clock -> pause(clock, reason, by))
        .orElse(Outcome.refused(UNKNOWN));
  }

  private Outcome pause(ClockRow clock, String reason, String by) {
    if (clock.rule().basis() == Basis.STATUTE) {
      return Outcome.refused("A statutory clock cannot be paused: " + clock.rule().source());
    }
    if (clock.state() != State.RUNNING) {
      return Outcome.refused("Only a running clock can be paused.");
    }
    if (reason == null || reason.isBlank()) {
      return Outcome.refused("A pause needs a reason.");
    }
    Instant now = time.instant();
    changes.pause(clock.id(), now);
    events.add(
        clock.id(),
        new ClockEvent(now, "paused", null, by, reason, Map.of("before", pair(clock.due()))));
    return Outcome.DONE;
  }

  @Override
  public Outcome resume(String caseReference, String timescale, String occurrence, String by) {
    return clocks
        .hold(caseReference, timescale, occurrence)
        .map(clock -> resume(clock, by))
        .orElse(Outcome.refused(UNKNOWN));
  }

  private Outcome resume(ClockRow clock, String by) {
    if (clock.state() != State.PAUSED) {
      return Outcome.refused("Only a paused clock can be resumed.");
    }
    Instant now = time.instant();
    long days = ChronoUnit.DAYS.between(calendar.dateOf(clock.pausedAt()), calendar.dateOf(now));
    DuePair after = clock.due().movedBy(days, calendar);
    changes.run(clock.id(), now, clock.pausedDays() + (int) days);
    changes.move(clock.id(), after, after.dueAt(calendar), after.breachAt(calendar), now);
    events.add(
        clock.id(),
        new ClockEvent(
            now,
            "resumed",
            null,
            by,
            null,
            Map.of("days", days, "before", pair(clock.due()), "after", pair(after))));
    return Outcome.DONE;
  }

  @Override
  public Outcome recordBreachReason(
      String caseReference, String timescale, String occurrence, String reason, String by) {
    return clocks
        .hold(caseReference, timescale, occurrence)
        .map(clock -> explain(clock, reason, by))
        .orElse(Outcome.refused(UNKNOWN));
  }

  private Outcome explain(ClockRow clock, String reason, String by) {
    if (reason == null || reason.isBlank()) {
      return Outcome.refused("Say why the work was late.");
    }
    if (clock.breachedAt() == null && !clock.breachReasonDue()) {
      return Outcome.refused("This clock was not missed, so there is nothing to explain.");
    }
    changes.explainBreach(clock.id(), reason);
    events.add(
        clock.id(), new ClockEvent(time.instant(), "breach-explained", null, by, reason, Map.of()));
    return Outcome.DONE;
  }

  /** Runs an ended clock again whose task turned out to be open, and says so in its events. */
  void reopen(ClockRow clock) {
    changes.run(clock.id(), time.instant(), clock.pausedDays());
    events.add(clock.id(), byWaymark(time.instant(), "reopened", "task-open", Map.of()));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<ClockView> find(String caseReference, String timescale, String occurrence) {
    return clocks.find(caseReference, timescale, occurrence).map(ClockRow::view);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<ClockView> ofTask(String taskId) {
    return clocks.ofTask(taskId).map(ClockRow::view);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, ClockView> ofTasks(Collection<String> taskIds) {
    return clocks.ofTasks(taskIds).stream()
        .collect(Collectors.toMap(ClockRow::taskId, ClockRow::view, (first, later) -> first));
  }

  @Override
  @Transactional(readOnly = true)
  public List<ClockView> of(String caseReference) {
    return clocks.of(caseReference).stream().map(ClockRow::view).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<ClockEvent> eventsOf(UUID clock) {
    return events.of(clock);
  }

  private static Map<String, LocalDate> pair(DuePair due) {
    return PairOnRecord.of(due);
  }
}
