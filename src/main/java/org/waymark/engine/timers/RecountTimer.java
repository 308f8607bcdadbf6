package org.waymark.engine.timers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.Chronology;
import org.waymark.engine.WallClock;
import org.waymark.engine.timers.WaitingTimers.Waiting;
import org.waymark.security.CurrentUser;
import org.waymark.timescales.DayInWords;
import org.waymark.timescales.Timescales;
import org.waymark.timescales.WorkingCalendar;

/** Counts one timer's date anew: the variable, the job and the evidence change together. */
@Component
class RecountTimer {

  private static final Map<String, String> WHY =
      Map.of(
          "calendar-changed", "the bank holidays changed",
          "register-changed", "the timescales changed");

  private final RuntimeService runtime;
  private final ManagementService management;
  private final Timescales timescales;
  private final WorkingCalendar calendar;
  private final Chronology chronology;
  private final Clock clock;

  RecountTimer(
      RuntimeService runtime,
      ManagementService management,
      Timescales timescales,
      WorkingCalendar calendar,
      Chronology chronology,
      Clock clock) {
    this.runtime = runtime;
    this.management = management;
    this.timescales = timescales;
    this.calendar = calendar;
    this.chronology = chronology;
    this.clock = clock;
  }

  /**
   * Moves the timer if its date, which still lies ahead, is another one by today's rules.
   *
   * @return whether it moved
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean recount(Waiting waiting, CountedTimer timer, String reason) {
    LocalDate today = calendar.dateOf(clock.instant());
    LocalDate before = date(waiting, timer.date());
    LocalDate start = date(waiting, timer.startOfClock());
    String key = timescale(waiting, timer);
    if (before == null || start == null || key == null || !before.isAfter(today)) {
      return false;
    }
    LocalDate counted = timescales.due(key, start).operationalLastDay();
    LocalDate after = counted.isBefore(today) ? today : counted;
    if (after.equals(before)) {
      return false;
    }
    runtime.setVariable(waiting.execution(), timer.date(), after.toString());
    management.recalculateJobDuedate(waiting.job(), false);
    evidence(waiting, timer, before, after, reason);
    return true;
  }

  private void evidence(
      Waiting waiting, CountedTimer timer, LocalDate before, LocalDate after, String reason) {
    String text =
        "\"%s\" moved from %s to %s, because %s."
            .formatted(
                timer.label(),
                DayInWords.full(before),
                DayInWords.full(after),
                WHY.getOrDefault(reason, "the bank holidays or the timescales changed"));
    if (waiting.reference() != null) {
      chronology.add(waiting.reference(), "timer-moved", text, CurrentUser.SYSTEM);
    }
  }

  private String timescale(Waiting waiting, CountedTimer timer) {
    return timer.timescale() != null
        ? timer.timescale()
        : (String) runtime.getVariable(waiting.execution(), timer.timescaleIn());
  }

  private LocalDate date(Waiting waiting, String variable) {
    Object value = runtime.getVariable(waiting.execution(), variable);
    return value == null ? null : WallClock.day(value.toString());
  }
}
