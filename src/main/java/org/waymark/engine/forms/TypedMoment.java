package org.waymark.engine.forms;

import java.util.List;
import java.util.Map;
import org.waymark.engine.forms.Drawn.Boxes;
import org.waymark.writing.DayAndTime;

/** A day and a time as a page sends them: in one text, or in boxes. Each may be null. */
record TypedMoment(String whole, String day, String month, String year, String time) {

  static TypedMoment of(Map<String, List<String>> typed, String name) {
    return new TypedMoment(
        last(typed, name),
        last(typed, name + "-day"),
        last(typed, name + "-month"),
        last(typed, name + "-year"),
        last(typed, name + "-time"));
  }

  private static String last(Map<String, List<String>> typed, String name) {
    List<String> said = typed.get(name);
    return said == null || said.isEmpty() ? null : said.get(said.size() - 1).strip();
  }

  /** The names that its boxes have. */
  static List<String> names(String name) {
    return List.of(name + "-day", name + "-month", name + "-year", name + "-time");
  }

  boolean isAbsent() {
    return whole == null && time == null && hasNoBoxes();
  }

  private boolean hasNoBoxes() {
    return day == null && month == null && year == null;
  }

  /** In one text; a whole day may be typed or pasted into the first box. */
  String text() {
    return Moments.written(hasNoBoxes() ? whole : boxes(), time);
  }

  /** What can't be read, so that each box comes back as it was typed. */
  String kept() {
    String text = text();
    Boxes typed = new Boxes(or(day), or(month), or(year), or(time));
    return hasNoBoxes() || Moments.boxes(text).equals(typed) ? text : Moments.inBoxes(typed);
  }

  private String boxes() {
    // A whole day in the first box goes before what was filled into the others.
    boolean whole = DayAndTime.day(or(day)).isPresent();
    return whole || or(month).isEmpty() && or(year).isEmpty()
        ? or(day)
        : or(day) + "/" + or(month) + "/" + or(year);
  }

  private static String or(String part) {
    return part == null ? "" : part;
  }
}
