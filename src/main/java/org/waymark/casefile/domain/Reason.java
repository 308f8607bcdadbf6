package org.waymark.casefile.domain;

import java.util.List;
import org.waymark.casefile.FieldProblem;

/** Why a record was changed or opened, in the words of whoever did it. */
public final class Reason {

  private static final int LONGEST = 1000;

  private Reason() {}

  /** What is wrong with a reason; empty if nothing is. */
  public static List<FieldProblem> problems(String reason) {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
      return problem("is required, with at most 1000 characters");
    }
    // The database takes a NUL in no text.
    return reason.indexOf('\0') < 0 ? List.of() : problem("must not contain control characters");
  }

  private static List<FieldProblem> problem(String message) {
    return List.of(new FieldProblem("reason", message));
  }
}
