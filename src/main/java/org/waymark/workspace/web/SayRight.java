package org.waymark.workspace.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.casefile.FieldProblem;

/** What can be corrected, and what stood there, in words. */
@Component
public class SayRight {

  /** The fact that is found by a search instead of being typed. */
  static final String PERSON = "person";

  private static final Map<String, String> FACTS =
      Map.of(
          PERSON,
          "The person it is about",
          "received-on",
          "The day it was received",
          "outcome",
          "The outcome");

  private final Say say;

  SayRight(Say say) {
    this.say = say;
  }

  /** What is to be corrected. */
  public String fact(String what) {
    return FACTS.getOrDefault(what, Say.plain(what));
  }

  /** Whether it is a day. */
  public boolean isDay(String what) {
    return what.endsWith("-on");
  }

  /** What stands there: a day, or a code. */
  public String value(String value) {
    try {
      return say.day(LocalDate.parse(value));
    } catch (DateTimeException noDay) {
      return Say.plain(value);
    }
  }

  /** A fault of a value reads as a sentence about what was to be corrected. */
  FieldProblem fault(String what, String value, FieldProblem problem) {
    if (problem.field().equals("shown")) {
      return new FieldProblem(
          "value",
          fact(what)
              + " was put right by somebody else since you opened this page. What stands there now"
              + " is above: if that is wrong too, put it right again");
    }
    if (!problem.field().equals("value")) {
      return problem;
    }
    boolean missing = value == null || value.isBlank();
    return new FieldProblem(
        "value", fact(what) + " " + (missing ? "is to be chosen" : problem.message()));
  }
}
