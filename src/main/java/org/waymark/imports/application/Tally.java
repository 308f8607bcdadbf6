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

  static final int MOST_REJECTED_IN_A_ROW = 10_000;
  static final int MOST_FAULTS_IN_A_ROW = 10;

  private final List<Rejection> rejected = new ArrayList<>();
  private final List<Rejection> warnings = new ArrayList<>();
  private int acceptedRows;
  private int unchangedRows;
  private int rejectedRows;
  private int rejectedInARow;
  private int faultsInARow;
  private boolean stopped;

  void add(Row row, RowResult result) {
    faultsInARow = 0;
    rejectedInARow = result instanceof Rejected ? rejectedInARow : 0;
    if (result instanceof Accepted) {
      acceptedRows++;
      list(row.line(), row.warnings(), warnings);
    } else if (result instanceof Rejected rejection) {
      rejectedRows++;
      rejectedInARow++;
      list(row.line(), rejection.problems(), rejected);
    } else {
      unchangedRows++;
    }
  }

  /** A fault of ours kept the row from being kept. */
  void addFault(Row row, Rejected rejection) {
    int before = faultsInARow;
    add(row, rejection);
    faultsInARow = before + 1;
  }

  private static void list(long line, List<Problem> found, List<Rejection> into) {
    found.stream()
        .limit(ImportReport.MOST_LISTED - into.size())
        .forEach(it -> into.add(new Rejection(line, it.column(), it.message())));
  }

  int rows() {
    return acceptedRows + unchangedRows + rejectedRows;
  }

  /** Whether row after row was rejected, so that nobody is served by reading on. */
  boolean isHopeless() {
    return rejectedInARow >= MOST_REJECTED_IN_A_ROW;
  }

  /** Whether row after row met a fault of ours, so that the next would too. */
  boolean isAtFault() {
    return faultsInARow >= MOST_FAULTS_IN_A_ROW;
  }

  /** The file is read no further than this row. */
  void stop(Row row, String why) {
    stopped = true;
    if (rejected.size() == ImportReport.MOST_LISTED) {
      rejected.remove(rejected.size() - 1);
    }
    rejected.add(new Rejection(row.line(), null, why));
  }

  boolean isStopped() {
    return stopped;
  }

  ImportReport report() {
    return new ImportReport(
        acceptedRows,
        unchangedRows,
        List.copyOf(rejected),
        rejectedRows,
        List.copyOf(warnings),
        stopped);
  }
}
