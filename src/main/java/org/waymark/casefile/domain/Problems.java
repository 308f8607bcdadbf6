package org.waymark.casefile.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.waymark.casefile.FieldProblem;

/** Collects what is wrong with the fields of one thing, so that all is said at once. */
final class Problems {

  private final List<FieldProblem> found = new ArrayList<>();

  void add(String field, String message) {
    found.add(new FieldProblem(field, message));
  }

  void unless(boolean fine, String field, String message) {
    if (!fine) {
      add(field, message);
    }
  }

  /** One line of text, or nothing. */
  void line(String field, String text, int longest) {
    paragraph(field, text, longest);
    unless(text == null || text.indexOf('\n') < 0, field, "must be on one line");
  }

  /** Text that may run over several lines, or nothing. */
  void paragraph(String field, String text, int longest) {
    if (text == null) {
      return;
    }
    unless(text.length() <= longest, field, "must have at most " + longest + " characters");
    unless(
        text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'),
        field,
        "holds a character that cannot be kept");
  }

  void required(String field, Object value) {
    unless(value != null, field, "is required");
  }

  void between(String field, LocalDate date, LocalDate first, LocalDate last) {
    if (date != null) {
      unless(!date.isBefore(first), field, "is too early");
      unless(!date.isAfter(last), field, "must not be in the future");
    }
  }

  List<FieldProblem> found() {
    return List.copyOf(found);
  }
}
