package org.waymark.workspace.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.waymark.casefile.FieldProblem;
import org.waymark.workspace.application.ChangeDetails.NotTaken;
import org.waymark.writing.DayAndTime;
import org.waymark.writing.Plain;
import org.waymark.writing.StandIn;

/** Days of birth and death as people type them: long ago, so that a calendar is no help. */
final class TypedDays {

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);

  private TypedDays() {}

  /** A day as it stands in its box, or null. */
  static String shown(LocalDate day) {
    return day == null ? null : SHOWN.format(day);
  }

  /**
   * The day that was typed, or null where nothing was.
   *
   * @throws NotTaken where it is no day, or one that stands for "not known"
   */
  static LocalDate read(String field, String typed) {
    if (typed == null || Plain.of(typed).isEmpty()) {
      return null;
    }
    LocalDate day =
        DayAndTime.day(typed)
            .orElseThrow(
                () ->
                    notTaken(
                        field,
                        DayAndTime.hasShortYear(typed)
                            ? "needs a year of four digits, as in 7/3/1941"
                            : "must be a day, as in 7/3/1941 or 7 March 1941"));
    if (StandIn.isOne(day)) {
      throw notTaken(field, "stands for a day that nobody knows: leave it empty");
    }
    return day;
  }

  private static NotTaken notTaken(String field, String why) {
    return new NotTaken(List.of(new FieldProblem(field, why)));
  }
}
