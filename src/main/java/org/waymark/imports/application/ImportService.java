package org.waymark.imports.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;
import org.waymark.imports.ImportKind;
import org.waymark.imports.ImportReport;
import org.waymark.imports.ImportRun.State;
import org.waymark.imports.Imports;
import org.waymark.imports.Row;
import org.waymark.imports.RowResult.Rejected;
import org.waymark.imports.UnknownImportKindException;
import org.waymark.imports.csv.RowReader;

/** Reads a file row by row and has each row imported. */
@Service
class ImportService implements Imports {

  private static final Logger log = LoggerFactory.getLogger(ImportService.class);
  private static final String FAULT =
      "The row could not be kept because of a fault in Waymark; nothing of it was kept";

  private static final String STOPPED =
      "This row was the last that was read, because the import was stopped. What was kept stays";
  private static final String HOPELESS =
      "This row was the last that was read: it and the %,d before it can't be kept. Put the file"
              .formatted(Tally.MOST_REJECTED_IN_A_ROW - 1)
          + " right and import it again; what was kept stays";
  private static final String AT_FAULT =
      "This row was the last that was read: because of a fault in Waymark it and the %d before it"
              .formatted(Tally.MOST_FAULTS_IN_A_ROW - 1)
          + " can't be kept. Tell an administrator and import the file again later; what was kept"
          + " stays";
  private static final int ROWS_BETWEEN_LOOKS = 50;

  private final List<ImportKind> kinds;
  private final RowImporter rows;
  private final ImportRunLog runs;

  ImportService(List<ImportKind> kinds, RowImporter rows, ImportRunLog runs) {
    this.kinds = kinds;
    this.rows = rows;
    this.runs = runs;
  }

  @Override
  public ImportReport run(String kind, InputStreamSource file, String by) {
    ImportKind importer =
        kinds.stream()
            .filter(one -> one.kind().equals(kind))
            .findFirst()
            .orElseThrow(UnknownImportKindException::new);
    try {
      CountedFile counted = new CountedFile(file);
      try (RowReader reader = new RowReader(counted, importer.columns())) {
        return read(importer, reader, counted, by);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private ImportReport read(ImportKind kind, RowReader reader, CountedFile file, String by)
      throws IOException {
    long run = runs.begins(kind.kind(), by);
    Tally tally = new Tally();
    State state = State.BROKEN_OFF;
    try {
      for (Row row = reader.next(); row != null && !tally.isStopped(); row = reader.next()) {
        importRow(kind, row, by, tally);
        if (tally.isAtFault()) {
          tally.stop(row, AT_FAULT);
        } else if (tally.isHopeless()) {
          tally.stop(row, HOPELESS);
        } else if (tally.rows() % ROWS_BETWEEN_LOOKS == 0
            && !runs.isAt(run, tally.report(), file.percent())) {
          tally.stop(row, STOPPED);
        }
      }
      state = tally.isStopped() ? State.STOPPED : State.FINISHED;
      return tally.report();
    } finally {
      end(run, tally.report(), state);
    }
  }

  private void end(long run, ImportReport report, State state) {
    try {
      runs.ends(run, report, state);
    } catch (DataAccessException noDatabase) {
      // The rows are on record or not; whoever lists the runs is told that this one broke off.
      log.warn(
          "How the import {} ended is not on record: {}", run, noDatabase.getClass().getName());
    }
  }

  /** A fault may pass, such as a connection that broke: the row is tried once more. */
  private void importRow(ImportKind kind, Row row, String by, Tally tally) {
    try {
      tally.add(row, rows.run(kind, row, by));
    } catch (CannotCreateTransactionException noDatabase) {
      throw noDatabase;
    } catch (RuntimeException fault) {
      tryAgain(kind, row.unread(), by, tally);
    }
  }

  private void tryAgain(ImportKind kind, Row row, String by, Tally tally) {
    try {
      tally.add(row, rows.run(kind, row, by));
    } catch (CannotCreateTransactionException noDatabase) {
      throw noDatabase;
    } catch (RuntimeException fault) {
      // Only the type: a database's message quotes the row, and rows are about people.
      log.error(
          "A row of an import failed: kind {}, line {}, {}",
          kind.kind(),
          row.line(),
          fault.getClass().getName());
      row.refuse(null, FAULT);
      kind.notKept(row);
      tally.addFault(row, new Rejected(row.problems()));
    }
  }
}
