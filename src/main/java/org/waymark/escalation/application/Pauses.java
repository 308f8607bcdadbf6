package org.waymark.escalation.application;

import static org.waymark.escalation.persistence.ClockEvents.byWaymark;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.escalation.ClockEvent;
import org.waymark.escalation.ClockView.State;
import org.waymark.escalation.Outcome;
import org.waymark.escalation.WatchedTasks;
import org.waymark.escalation.domain.DuePair;
import org.waymark.escalation.domain.Standstill;
import org.waymark.escalation.persistence.ClockChanges;
import org.waymark.escalation.persistence.ClockEvents;
import org.waymark.escalation.persistence.ClockRow;
import org.waymark.escalation.persistence.ClockTable;
import org.waymark.escalation.persistence.PairOnRecord;
import org.waymark.timescales.Basis;
import org.waymark.timescales.WorkingCalendar;

/**
 * Stops counts and counts on. What one timescale of one case counts from one day is one count: the
 * days for which a stage stood still do not count for its tasks either
 * (docs/adr/0021-pauses-count-once.md).
 */
@Component
class Pauses {

  private final ClockTable clocks;
  private final ClockChanges changes;
  private final ClockEvents events;
  private final WatchedTasks tasks;
  private final WorkingCalendar calendar;
  private final Clock time;

  Pauses(
      ClockTable clocks,
      ClockChanges changes,
      ClockEvents events,
      WatchedTasks tasks,
      WorkingCalendar calendar,
      Clock time) {
    this.clocks = clocks;
    this.changes = changes;
    this.events = events;
    this.tasks = tasks;
    this.calendar = calendar;
    this.time = time;
  }

  Outcome pause(ClockRow clock, String reason, String by) {
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
    Map<String, Object> detail = Map.of("before", PairOnRecord.of(clock.due()));
    events.add(clock.id(), new ClockEvent(now, "paused", null, by, reason, detail));
    return Outcome.DONE;
  }

  Outcome resume(ClockRow clock, String by) {
    if (clock.state() != State.PAUSED) {
      return Outcome.refused("Only a paused clock can be resumed.");
    }
    Instant now = time.instant();
    int all = new Standstill(clock.pausedDays(), clock.pausedAt(), null).days(now, calendar);
    changes.run(clock.id(), now, all);
    DuePair after = move(clock, all);
    Map<String, Object> detail = moved(clock, after, all);
    events.add(clock.id(), new ClockEvent(now, "resumed", null, by, null, detail));
    if (clock.taskId() == null) {
      moveTasksAlong(clock, all);
    }
    return Outcome.DONE;
  }

  /** A clock that has just started, with the days that its count has stood still already. */
  ClockRow takeOver(ClockRow started, int days) {
    DuePair after = move(started, days);
    Map<String, Object> detail = moved(started, after, days);
    events.add(started.id(), byWaymark(time.instant(), "pause-counted", null, detail));
    return clocks.byId(started.id()).orElseThrow();
  }

  // Open tasks are not held up by a pause, but what the stage gains they gain as well.
  private void moveTasksAlong(ClockRow stage, int all) {
    Map<String, Instant> dueDates = new HashMap<>();
    for (ClockRow clock : clocks.holdTasksOfSameCount(stage)) {
      if (clock.rule().basis() != Basis.STATUTE && clock.pausedDays() < all) {
        DuePair after = move(clock, all);
        Map<String, Object> detail = moved(clock, after, all);
        detail.put("stage", stage.id());
        events.add(clock.id(), byWaymark(time.instant(), "moved-with-stage", null, detail));
        dueDates.put(clock.taskId(), after.dueAt(calendar));
      }
    }
    if (!dueDates.isEmpty()) {
      tasks.reschedule(dueDates);
    }
  }

  private DuePair move(ClockRow clock, int all) {
    DuePair after = clock.due().movedBy(all - clock.pausedDays(), calendar);
    Instant now = time.instant();
    Instant dueAt = after.dueAt(calendar);
    changes.standStill(clock.id(), all, dueAt, now);
    changes.move(clock.id(), after, dueAt, after.breachAt(calendar), now);
    return after;
  }

  private static Map<String, Object> moved(ClockRow clock, DuePair after, int all) {
    Map<String, Object> detail = new HashMap<>();
    detail.put("days", all - clock.pausedDays());
    detail.put("before", PairOnRecord.of(clock.due()));
    detail.put("after", PairOnRecord.of(after));
    return detail;
  }
}
