package org.waymark.engine.model;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.waymark.timescales.WorkingCalendar;

/** The dates that a task shows: when it is due, and from when on it is time to follow it up. */
public final class ShownDue {

  private static final int WARNING_DAYS = 2;

  private ShownDue() {}

  /** Puts the dates on a task: two working days before it is due, or now, it comes into view. */
  public static void on(DelegateTask task, Instant dueAt, WorkingCalendar days, Instant now) {
    Instant warning = days.startOf(days.plusWorkingDays(days.dateOf(dueAt), -WARNING_DAYS));
    task.setDueDate(Date.from(dueAt));
    task.setFollowUpDate(Date.from(warning.isBefore(now) ? now : warning));
  }
}
