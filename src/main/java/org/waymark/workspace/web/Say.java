package org.waymark.workspace.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseDirectory.CaseLink;
import org.waymark.casefile.CasePriority;
import org.waymark.timescales.DayInWords;
import org.waymark.timescales.WorkingCalendar;
import org.waymark.writing.CodeWords;

/** Dates, codes and numbers as people in England read them. */
@Component
public class Say {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(", HH:mm", Locale.UK);
  private static final Map<String, String> KINDS =
      Map.of(
          "REF", "Referral",
          "SAF", "Safeguarding concern",
          "REV", "Review",
          "PAN", "Panel authorisation",
          "EOI", "Expression of interest",
          "D2A", "Discharge to assess",
          "DOL", "Deprivation of liberty");
  private final WorkingCalendar calendar;
  private final Clock clock;

  Say(WorkingCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  /** A date with its weekday. */
  public String day(LocalDate date) {
    return date == null ? "" : DayInWords.brief(date);
  }

  /** A date of birth or death: nobody asks for the weekday. */
  public String birthday(LocalDate date) {
    return date == null ? "" : DayInWords.plain(date);
  }

  /** A date and time of day in London. */
  public String moment(Instant instant) {
    ZonedDateTime london = instant.atZone(WorkingCalendar.LONDON);
    return day(london.toLocalDate()) + TIME.format(london);
  }

  /** The hour by which work is due, to stand after its day; nothing for the end of the day. */
  public String time(Instant dueAt) {
    return calendar.timeOf(dueAt).map(TIME::format).orElse("");
  }

  /** How far a day is from today. */
  public String away(LocalDate date) {
    long days = ChronoUnit.DAYS.between(dayOf(clock.instant()), date);
    if (days == 0) {
      return "today";
    }
    if (Math.abs(days) == 1) {
      return days > 0 ? "tomorrow" : "yesterday";
    }
    return days > 0 ? "in " + days + " days" : -days + " days ago";
  }

  /** Whether a day is still to come. */
  public boolean isAhead(LocalDate date) {
    return date.isAfter(dayOf(clock.instant()));
  }

  /** The kind of a case by the first letters of its reference. */
  public String kind(String reference) {
    return KINDS.getOrDefault(reference.substring(0, 3), "Case");
  }

  /** A code as words: {@code advice-given} is "Advice given". */
  public static String plain(String code) {
    return CodeWords.of(code);
  }

  /** The day of a moment in London. */
  public LocalDate dayOf(Instant instant) {
    return calendar.dateOf(instant);
  }

  /** The present day. */
  public String today() {
    return day(dayOf(clock.instant()));
  }

  /** The present day and time. */
  public String now() {
    return moment(clock.instant());
  }

  /** Several things in one sentence. */
  public String list(List<String> things) {
    return String.join(", ", things);
  }

  /** A text in its parts: references of cases stand alone. */
  public List<References.Part> parts(String text) {
    return References.in(text);
  }

  /** A priority from 0 to 100 in words. */
  public String priority(int priority) {
    return CasePriority.of(priority).words();
  }

  /** A fault of a field as a sentence: its label and the case file's message. */
  public String fault(String field, String message) {
    return FieldNames.of(field).map(name -> name + " " + message).orElse(message);
  }

  /** How a case hangs on the other, seen from one of them. */
  public String link(CaseLink link, String from) {
    boolean ours = link.from().equals(from);
    return switch (link.kind()) {
      case RE_CONTACT -> ours ? "The person came back after it was closed" : "Came back with this";
      case PART_OF -> ours ? "This case is a part of it" : "A part of this case";
      case SAFEGUARDING_RAISED_FROM -> ours ? "Raised from it" : "A concern raised from this case";
      case FOLLOWS -> ours ? "This case follows it" : "Follows this case";
    };
  }
}
