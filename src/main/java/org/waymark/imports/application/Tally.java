package org.waymark.imports.application;

import java.util.ArrayList;
import java.util.List;
import org.waymark.imports.ImportReport;
import org.waymark.imports.ImportReport.Rejection;
import org.waymark.imports.Row;
import org.waymark.imports.RowResult;
import org.waymark.imports.RowResult.Accepted;
import org.waymark.imports.RowResult.Problem;
import org.waymark.imports.RowResult.Rejected;

/** Counts what became of the rows, within bounds. */
final class Tally {

  private final List<Rejection> rejected = new ArrayList<>();
  private final List<Rejection> warnings = new ArrayList<>();
  private int acceptedRows;
  private int unchangedRows;
  private int rejectedRows;

  void add(Row row, RowResult result) {
    if (result instanceof Accepted) {
      acceptedRows++;
      list(row.line(), row.warnings(), warnings);
    } else if (result instanceof Rejected rejection) {
      rejectedRows++;
      list(row.line(), rejection.problems(), rejected);
    } else {
      unchangedRows++;
    }
  }

  private static void list(long line, List<Problem> found, List<Rejection> into) {
    found.stream()
        .limit(ImportReport.MOST_LISTED - into.size())
        .forEach(it -> into.add(new Rejection(line, it.column(), it.message())));
  }

  ImportReport report() {
    return new ImportReport(
        acceptedRows, unchangedRows, List.copyOf(rejected), rejectedRows, List.copyOf(warnings));
  }
}
