package org.waymark.imports.application;

import java.util.ArrayList;
import java.util.List;
import org.waymark.imports.ImportReport;
import org.waymark.imports.ImportReport.Rejection;
import org.waymark.imports.RowResult;
import org.waymark.imports.RowResult.Accepted;
import org.waymark.imports.RowResult.Rejected;

/** Counts what became of the rows, within bounds. */
final class Tally {

  private final List<Rejection> rejected = new ArrayList<>();
  private int acceptedRows;
  private int unchangedRows;
  private int rejectedRows;

  void add(long line, RowResult result) {
    if (result instanceof Accepted) {
      acceptedRows++;
    } else if (result instanceof Rejected rejection) {
      rejectedRows++;
      rejection.problems().stream()
          .limit(ImportReport.MOST_LISTED - rejected.size())
          .forEach(it -> rejected.add(new Rejection(line, it.column(), it.message())));
    } else {
      unchangedRows++;
    }
  }

  ImportReport report() {
    return new ImportReport(acceptedRows, unchangedRows, List.copyOf(rejected), rejectedRows);
  }
}
