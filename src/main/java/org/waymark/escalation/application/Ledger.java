package org.waymark.escalation.application;

import static org.waymark.escalation.persistence.ClockEvents.byWaymark;

import java.time.Clock;
import java.time.Instant;
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
import org.waymark.escalation.Outcome;
import org.waymark.escalation.persistence.ClockChanges;
import org.waymark.escalation.persistence.ClockEvents;
import org.waymark.escalation.persistence.ClockRow;
import org.waymark.escalation.persistence.ClockStarting;
import org.waymark.escalation.persistence.ClockTable;
import org.waymark.timescales.Basis;
import org.waymark.timescales.WorkingCalendar;

/** The ledger, kept in two tables. */
@Service
@Transactional
class Ledger implements ClockLedger {

  private static final String UNKNOWN = "There is no such clock.";

  private final ClockTable clocks;
  private final ClockStarting starting;
  private final ClockChanges changes;
  private final ClockEvents events;
  private final NewClock newClock;
  private final Pauses pauses;
  private final WorkingCalendar calendar;
  private final Clock time;

  Ledger(
      ClockTable clocks,
      ClockStarting starting,
      ClockChanges changes,
      ClockEvents events,
      NewClock newClock,
      Pauses pauses,
      WorkingCalendar calendar,
      Clock time) {
    this.clocks = clocks;
    this.starting = starting;
    this.changes = changes;
    this.events = events;
    this.newClock = newClock;
    this.pauses = pauses;
    this.calendar = calendar;
    this.time = time;
  }

  @Override
  public ClockView start(ClockStart start) {
    ClockRow clock = newClock.of(start);
    Instant now = time.instant();
    ClockStarting.Started started = starting.start(clock, now, "waymark");
    if (!started.begun()) {
      return find(start.caseReference(), start.timescale(), start.occurrence()).orElseThrow();
    }
    if (start.unknownStart() != null) {
      events.add(clock.id(), startUnknown(start, now));
    }
    boolean pausable = clock.rule().basis() != Basis.STATUTE;
    int stood = pausable ? started.stood().days(now, calendar) : 0;
    return (stood == 0 ? clock : pauses.takeOver(clock, stood)).view();
  }

  private static ClockEvent startUnknown(ClockStart start, Instant now) {
    Map<String, Object> detail =
        Map.of(
            "element", start.unknownStart().element(),
            "variable", start.unknownStart().variable(),
            "countedFrom", start.startedOn());
    return byWaymark(now, "start-unknown", "earliest-certain-day", detail);
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
        .map(clock -> pauses.pause(clock, reason, by))
        .orElse(Outcome.refused(UNKNOWN));
  }

  @Override
  public Outcome resume(String caseReference, String timescale, String occurrence, String by) {
    return clocks
        .hold(caseReference, timescale, occurrence)
        .map(clock -> pauses.resume(clock, by))
        .orElse(Outcome.refused(UNKNOWN));
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
}
