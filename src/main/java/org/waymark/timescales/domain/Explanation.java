package org.waymark.timescales.domain;

import static org.waymark.timescales.domain.Words.day;

import java.time.LocalDate;
import org.waymark.timescales.Counting;
import org.waymark.timescales.RuleParameters;
import org.waymark.timescales.Timescale;

/** Tells the person who must act how their date was counted, in plain English. */
final class Explanation {

  private final DaysOff daysOff;

  Explanation(BankHolidayCalendar calendar) {
    this.daysOff = new DaysOff(calendar);
  }

  String of(Timescale row, Count count, LocalDate operational) {
    return row.name()
        + " ("
        + row.ruleId()
        + "): "
        + counted(row, count)
        + capped(row, count)
        + rolled(count)
        + time(row)
        + operational(row, count.legal(), operational);
  }

  private String counted(Timescale row, Count count) {
    String from = day(count.from()) + chained(row.parameters());
    String to = day(count.counted());
    return switch (row.unit()) {
      case ON_THE_DATE -> "on the date itself, " + from + ".";
      case END_OF_WORKING_WEEK ->
          "the last working day of the week for what arrives on " + from + ", which is " + to + ".";
      case NEXT_MEETING_DAY -> "the next meeting after " + from + " that is held is on " + to + ".";
      case WORKING_MORNING -> "the first working morning from " + from + " is " + to + ".";
      case MONTHS_LOOKING_BACK ->
          "less than " + Words.amount(row) + " after " + from + ", so " + to + " is the last day.";
      default -> Words.amount(row) + " " + period(row, from, to);
    };
  }

  private static String period(Timescale row, String from, String to) {
    if (row.counting() == Counting.BEGINNING_WITH) {
      return "beginning with " + from + " (day 1), so the last day is " + to + ".";
    }
    return row.counting().words() + " " + from + " (day 0), which is " + to + ".";
  }

  private static String chained(RuleParameters parameters) {
    return parameters.from() == null ? "" : " (the date of " + parameters.from() + ")";
  }

  private static String capped(Timescale row, Count count) {
    return count.capped().equals(count.counted())
        ? ""
        : " It may not be later than "
            + day(count.capped())
            + " ("
            + Words.cap(row.parameters().notAfter())
            + ").";
  }

  private String rolled(Count count) {
    if (count.legal().equals(count.capped())) {
      return "";
    }
    String moved = count.legal().isAfter(count.capped()) ? "on to " : "back to ";
    return " "
        + daysOff.between(count.capped(), count.legal())
        + ", so the rule moves it "
        + moved
        + day(count.legal())
        + ".";
  }

  private static String time(Timescale row) {
    return row.timeOfDay() == null ? "" : " It must be done by " + row.timeOfDay() + " that day.";
  }

  private String operational(Timescale row, LocalDate legal, LocalDate operational) {
    if (operational.equals(legal)) {
      return "";
    }
    String because = " " + daysOff.between(legal, operational);
    return row.parameters().opening()
        ? because + ": nothing opens before it; have all ready by " + day(operational) + "."
        : because + ", so the work is due by the working day before, " + day(operational) + ".";
  }
}
