package org.waymark.escalation.application;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.escalation.Alarms;
import org.waymark.escalation.Alarms.Alarm;
import org.waymark.escalation.ClockEvent;
import org.waymark.escalation.ClockView.State;
import org.waymark.escalation.LostWork;
import org.waymark.escalation.WorkNotice;
import org.waymark.escalation.persistence.ClockEvents;
import org.waymark.escalation.persistence.ClockRow;
import org.waymark.escalation.persistence.ClockTable;
import org.waymark.escalation.persistence.LostClocks;

/**
 * Keeps a clock running whose work is gone, and makes it heard. One alarm stands for all that one
 * cancellation took from a case (docs/adr/0023-work-cancelled-from-outside.md).
 */
@Service
@Transactional
class LoseWork implements LostWork {

  private final ClockTable clocks;
  private final LostClocks lost;
  private final ClockEvents events;
  private final Pauses pauses;
  private final AnsweringForCases answering;
  private final Alarms alarms;
  private final Clock time;

  LoseWork(
      ClockTable clocks,
      LostClocks lost,
      ClockEvents events,
      Pauses pauses,
      AnsweringForCases answering,
      Alarms alarms,
      Clock time) {
    this.clocks = clocks;
    this.lost = lost;
    this.events = events;
    this.pauses = pauses;
    this.answering = answering;
    this.alarms = alarms;
    this.time = time;
  }

  @Override
  public void ofTask(String taskId, Loss loss) {
    clocks.ofTask(taskId).ifPresent(clock -> lose(clock, loss));
  }

  @Override
  public void ofStage(String caseReference, String timescale, String occurrence, Loss loss) {
    clocks
        .hold(caseReference, timescale, occurrence)
        .filter(ClockRow::isOpen)
        .ifPresent(clock -> lose(clock, loss));
  }

  private void lose(ClockRow clock, Loss loss) {
    Map<String, Object> detail = workOf(clock);
    detail.put("command", loss.command());
    if (loss.work() != null) {
      detail.put(LostClocks.WORK, loss.work());
    }
    Instant now = time.instant();
    ClockEvent event =
        new ClockEvent(now, LostClocks.CANCELLED_OUTSIDE, null, loss.by(), loss.command(), detail);
    lose(
        clock,
        WorkNotice.WORK_CANCELLED_OUTSIDE,
        event,
        Map.of("command", loss.command(), "by", loss.by()));
  }

  /** The work was found to be gone, and nobody knows why. */
  void gone(ClockRow clock) {
    ClockEvent event =
        ClockEvents.byWaymark(time.instant(), LostClocks.GONE, "not-recorded", workOf(clock));
    lose(clock, WorkNotice.WORK_GONE, event, Map.of());
  }

  private void lose(
      ClockRow clock, WorkNotice kind, ClockEvent event, Map<String, String> details) {
    String incident = clock.caseReference() + "/" + lost.thisTransaction();
    boolean first = !lost.areKnownBy(incident);
    // A pause ends with the work: a clock that stands still would never be heard of.
    if (clock.state() == State.PAUSED) {
      pauses.resume(clock, event.by());
    }
    lost.lose(clock.id(), incident, event.at());
    events.add(clock.id(), event);
    if (first) {
      alarms.raise(alarm(kind, incident, clock.caseReference(), event, details));
    }
  }

  private Alarm alarm(
      WorkNotice kind,
      String incident,
      String reference,
      ClockEvent event,
      Map<String, String> by) {
    String what =
        kind == WorkNotice.WORK_GONE
            ? "The work of case %s is gone from the engine and no step of its model ended it."
                .formatted(reference)
            : "Work of case %s was cancelled from outside by %s (%s)."
                .formatted(reference, event.by(), event.reason());
    String message =
        what + " Its clocks go on. Begin the work anew, or end each clock with a reason.";
    return new Alarm(kind, incident, reference, message, by, answering.told(reference));
  }

  private static Map<String, Object> workOf(ClockRow clock) {
    Map<String, Object> detail = new HashMap<>();
    if (clock.taskId() != null) {
      detail.put("task", clock.taskId());
    }
    if (clock.executionId() != null) {
      detail.put("execution", clock.executionId());
    }
    return detail;
  }
}
