package org.waymark.engine.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.waymark.timescales.DayInWords;
import org.waymark.timescales.WorkingCalendar;

/** By when work is due as people say it, seen from now; with the hour, where it has one. */
final class DueInWords {

  private static final DateTimeFormatter THIS_YEAR =
      DateTimeFormatter.ofPattern("EEE d MMMM", Locale.UK);

  private DueInWords() {}

  static String of(Instant dueAt, Instant now, WorkingCalendar calendar) {
    LocalDate lastDay = calendar.dateOf(dueAt);
    LocalDate today = calendar.dateOf(now);
    long days = ChronoUnit.DAYS.between(today, lastDay);
    boolean thisYear = lastDay.getYear() == today.getYear();
    String day = thisYear ? THIS_YEAR.format(lastDay) : DayInWords.brief(lastDay);
    String time = calendar.timeOf(dueAt).map(it -> " by " + it).orElse("");
    if (days < 0) {
      return "Overdue by " + count(-days) + ": was due " + day + time;
    }
    if (days > 1) {
      return "Due " + day + time + ", in " + count(days);
    }
    if (dueAt.isBefore(now)) {
      return "Overdue: was due today" + time + ", " + day;
    }
    return "Due " + (days == 0 ? "today" : "tomorrow") + time + ", " + day;
  }

  private static String count(long days) {
    return days == 1 ? "1 day" : days + " days";
  }
}
