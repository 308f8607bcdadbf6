package org.waymark.engine.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.waymark.timescales.DayInWords;

/** A last day as people say it, seen from today. Both are London dates. */
final class DueInWords {

  private static final DateTimeFormatter THIS_YEAR =
      DateTimeFormatter.ofPattern("EEE d MMMM", Locale.UK);

  private DueInWords() {}

  static String of(LocalDate lastDay, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, lastDay);
    boolean thisYear = lastDay.getYear() == today.getYear();
    String day = thisYear ? THIS_YEAR.format(lastDay) : DayInWords.brief(lastDay);
    if (days < 0) {
      return "Overdue by " + count(-days) + ": was due " + day;
    }
    if (days == 0) {
      return "Due today, " + day;
    }
    return days == 1 ? "Due tomorrow, " + day : "Due " + day + ", in " + count(days);
  }

  private static String count(long days) {
    return days == 1 ? "1 day" : days + " days";
  }
}
