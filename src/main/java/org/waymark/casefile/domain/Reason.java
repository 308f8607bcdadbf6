package org.waymark.casefile.domain;

import java.util.List;
import org.waymark.casefile.FieldProblem;
import org.waymark.writing.Texts;

/** Why a record was changed or opened, in the words of whoever did it. */
public final class Reason {

  private static final int LONGEST = 1000;

  private Reason() {}

  /** What is wrong with a reason; empty if nothing is. */
  public static List<FieldProblem> problems(String reason) {
    String kept = Texts.orNull(reason);
    return kept == null || kept.length() > LONGEST
        ? List.of(new FieldProblem("reason", "is required, with at most 1000 characters"))
        : List.of();
  }

  /** A reason with which nothing is wrong, as it is kept. */
  public static String kept(String reason) {
    return Texts.kept(reason);
  }
}
