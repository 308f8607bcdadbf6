package org.waymark.timescales.application;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.timescales.FurtherDate;
import org.waymark.timescales.RuleParameters;

/** Understands the column "parameters": {@code name=value} parts, divided by semicolons. */
final class ParameterReader {

  private static final Pattern DATE = Pattern.compile("([a-z][A-Za-z0-9]*)(?:\\+(\\d{1,4}))?");

  private final Consumer<String> faults;
  private String from;
  private FurtherDate notAfter;
  private Set<DayOfWeek> meets = Set.of();
  private boolean moves;
  private boolean opening;

  private ParameterReader(Consumer<String> faults) {
    this.faults = faults;
  }

  static RuleParameters read(String text, Consumer<String> faults) {
    ParameterReader reader = new ParameterReader(faults);
    for (String part : text.isEmpty() ? new String[0] : text.split(";")) {
      reader.part(part.strip());
    }
    return new RuleParameters(
        reader.from, reader.notAfter, reader.meets, reader.moves, reader.opening);
  }

  private void part(String part) {
    String[] sides = part.split("=", 2);
    String value = sides.length == 2 ? sides[1].strip() : "";
    switch (sides[0].strip()) {
      case "from" -> from = value;
      case "not after" -> notAfter = furtherDate(value, true);
      case "not after if given" -> notAfter = furtherDate(value, false);
      case "meets" -> meets = days(value);
      case "when closed" -> moves = oneOf("when closed", value, "next working day", "no meeting");
      case "gives" -> opening = oneOf("gives", value, "first day", "last day");
      default ->
          faults.accept("knows from, not after, not after if given, meets, when closed, gives");
    }
  }

  private FurtherDate furtherDate(String value, boolean required) {
    Matcher date = DATE.matcher(value);
    if (!date.matches() || value.equals("start")) {
      faults.accept("not after names a date, like urgentLastDay or urgentLastDay+7");
      return null;
    }
    int plus = date.group(2) == null ? 0 : Integer.parseInt(date.group(2));
    return new FurtherDate(date.group(1), plus, required);
  }

  private Set<DayOfWeek> days(String value) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String name : value.split(",")) {
      DayOfWeek day = day(name.strip());
      if (day == null || day.getValue() > DayOfWeek.FRIDAY.getValue()) {
        faults.accept("meets lists days from Mon to Fri, like meets=Mon,Wed,Fri");
        return Set.of(DayOfWeek.MONDAY);
      }
      days.add(day);
    }
    return days;
  }

  private static DayOfWeek day(String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).equals(name)) {
        return day;
      }
    }
    return null;
  }

  private boolean oneOf(String name, String value, String yes, String no) {
    if (!value.equals(yes) && !value.equals(no)) {
      faults.accept(name + " is \"" + yes + "\" or \"" + no + "\"");
    }
    return value.equals(yes);
  }
}
