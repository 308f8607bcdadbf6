package org.waymark.imports;

import java.util.List;

/** What became of a row. */
public sealed interface RowResult {

  /**
   * The row is now on record.
   *
   * @param reference what it became, for example a case reference
   */
  record Accepted(String reference) implements RowResult {}

  /** The row was on record already; nothing changed. */
  record Unchanged() implements RowResult {}

  /** The row is not on record, and why. */
  record Rejected(List<Problem> problems) implements RowResult {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }

  /**
   * What is wrong with a row.
   *
   * @param column the header as it stands in the file, or null where the whole row is at fault
   * @param message what is wrong and how to put it right; it never repeats the value
   */
  record Problem(String column, String message) {}
}
