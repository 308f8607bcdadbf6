package org.waymark.teams.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waymark.teams.KeepResult.Fault;

/** What somebody typed, field by field, and what is found wrong with it. */
class Found {

  private static final int LONGEST = 120;

  private final Map<String, String> typed;
  private final List<Fault> faults = new ArrayList<>();

  Found(Map<String, String> typed) {
    this.typed = typed;
  }

  /** Whether a field was sent at all: what was not stays as it is. */
  boolean has(String field) {
    return typed.containsKey(field);
  }

  /** The text of a field on one line, empty where it is blank. */
  String text(String field) {
    String text = typed.get(field) == null ? "" : typed.get(field).strip();
    if (text.length() > LONGEST) {
      fault(field, "is too long: at most " + LONGEST + " letters");
      return "";
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      fault(field, "must stand on one line");
      return "";
    }
    return text;
  }

  /** A list, which may be longer and stand on several lines. */
  String list(String field) {
    String text = typed.get(field) == null ? "" : typed.get(field);
    if (text.length() > LONGEST * LONGEST || text.indexOf('\0') >= 0) {
      fault(field, "is too long");
      return "";
    }
    return text;
  }

  void fault(String field, String message) {
    faults.add(new Fault(field, message));
  }

  boolean isSound() {
    return faults.isEmpty();
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }
}
