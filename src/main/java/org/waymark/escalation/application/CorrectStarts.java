package org.waymark.escalation.application;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.escalation.ClockEvent;
import org.waymark.escalation.ClockStart;
import org.waymark.escalation.CorrectedStarts;
import org.waymark.escalation.WatchedTasks;
import org.waymark.escalation.domain.DuePair;
import org.waymark.escalation.persistence.ClockChanges;
import org.waymark.escalation.persistence.ClockEvents;
import org.waymark.escalation.persistence.ClockRow;
import org.waymark.escalation.persistence.ClockTable;
import org.waymark.escalation.persistence.PairOnRecord;
import org.waymark.timescales.WorkingCalendar;

/** Counts clocks from the right day, and says so in their events. */
@Service
@Transactional
class CorrectStarts implements CorrectedStarts {

  private final ClockTable clocks;
  private final ClockChanges changes;
  private final ClockEvents events;
  private final NewClock newClock;
  private final WatchedTasks tasks;
  private final WorkingCalendar calendar;
  private final Clock time;

  CorrectStarts(
      ClockTable clocks,
      ClockChanges changes,
      ClockEvents events,
      NewClock newClock,
      WatchedTasks tasks,
      WorkingCalendar calendar,
      Clock time) {
    this.clocks = clocks;
    this.changes = changes;
    this.events = events;
    this.newClock = newClock;
    this.tasks = tasks;
    this.calendar = calendar;
    this.time = time;
  }

  @Override
  public int correct(Correction wrong) {
    List<ClockRow> found =
        clocks.of(wrong.caseReference()).stream()
            .filter(clock -> wrong.timescales().contains(clock.timescale()))
            .filter(clock -> clock.startedOn().equals(wrong.wrong()))
            .map(clock -> held(clock))
            .toList();
    Map<String, Instant> dueDates = new HashMap<>();
    found.forEach(clock -> restart(clock, wrong, dueDates));
    if (!dueDates.isEmpty()) {
      tasks.reschedule(dueDates);
    }
    comeDown(found, dueDates);
    return found.size();
  }

  /** What is not overdue by the right day was raised and offered to managers for nothing. */
  private void comeDown(List<ClockRow> corrected, Map<String, Instant> dueDates) {
    Map<String, Integer> priorities = new HashMap<>();
    for (ClockRow clock : corrected) {
      Instant due = dueDates.get(clock.taskId());
      if (due != null && clock.dueAt().isBefore(due) && due.isAfter(time.instant())) {
        priorities.put(clock.taskId(), clock.priority());
      }
    }
    if (!priorities.isEmpty()) {
      tasks.comeDown(priorities);
    }
  }

  private ClockRow held(ClockRow clock) {
    return clocks.hold(clock.caseReference(), clock.timescale(), clock.occurrence()).orElseThrow();
  }

  private void restart(ClockRow clock, Correction wrong, Map<String, Instant> dueDates) {
    Instant now = time.instant();
    ClockRow anew = newClock.of(from(clock, wrong));
    DuePair after = anew.due().movedBy(clock.pausedDays(), calendar);
    changes.restart(clock.id(), anew);
    changes.move(clock.id(), after, after.dueAt(calendar), after.breachAt(calendar), now);
    changes.judgeEnded(clock.id());
    events.add(clock.id(), event(clock, wrong, after, now));
    if (clock.taskId() != null) {
      dueDates.put(clock.taskId(), after.dueAt(calendar));
    }
  }

  private static ClockStart from(ClockRow clock, Correction wrong) {
    return new ClockStart(
        clock.caseReference(),
        clock.pathway(),
        clock.timescale(),
        clock.occurrence(),
        wrong.right(),
        clock.furtherDates(),
        clock.taskId(),
        clock.role(),
        clock.team(),
        clock.priority());
  }

  private static ClockEvent event(ClockRow clock, Correction wrong, DuePair after, Instant now) {
    Map<String, Object> detail = new HashMap<>();
    detail.put("startedOnBefore", wrong.wrong());
    detail.put("startedOnAfter", wrong.right());
    detail.put("before", PairOnRecord.of(clock.due()));
    detail.put("after", PairOnRecord.of(after));
    return new ClockEvent(now, "start-corrected", null, wrong.by(), wrong.reason(), detail);
  }
}
