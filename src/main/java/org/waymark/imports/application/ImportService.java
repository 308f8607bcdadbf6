package org.waymark.imports.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;
import org.waymark.imports.ImportKind;
import org.waymark.imports.ImportReport;
import org.waymark.imports.Imports;
import org.waymark.imports.Row;
import org.waymark.imports.RowResult;
import org.waymark.imports.RowResult.Rejected;
import org.waymark.imports.UnknownImportKindException;
import org.waymark.imports.csv.RowReader;

/** Reads a file row by row and has each row imported. */
@Service
class ImportService implements Imports {

  private static final Logger log = LoggerFactory.getLogger(ImportService.class);
  private static final String FAULT =
      "The row could not be kept because of a fault in Waymark; nothing of it was kept";

  private final List<ImportKind> kinds;
  private final RowImporter rows;
  private final ImportLedger ledger;

  ImportService(List<ImportKind> kinds, RowImporter rows, ImportLedger ledger) {
    this.kinds = kinds;
    this.rows = rows;
    this.ledger = ledger;
  }

  @Override
  public ImportReport run(String kind, InputStreamSource file, String by) {
    ImportKind importer =
        kinds.stream()
            .filter(one -> one.kind().equals(kind))
            .findFirst()
            .orElseThrow(UnknownImportKindException::new);
    ImportReport report = read(importer, file, by);
    ledger.ran(kind, by, report.accepted(), report.unchanged(), report.rejectedRows());
    return report;
  }

  private ImportReport read(ImportKind kind, InputStreamSource file, String by) {
    Tally tally = new Tally();
    try (RowReader reader = new RowReader(file, kind.columns())) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        tally.add(row, importRow(kind, row, by));
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return tally.report();
  }

  private RowResult importRow(ImportKind kind, Row row, String by) {
    try {
      return rows.run(kind, row, by);
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
      return new Rejected(row.problems());
    }
  }
}
