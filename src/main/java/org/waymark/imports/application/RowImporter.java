package org.waymark.imports.application;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.imports.ImportKind;
import org.waymark.imports.Row;
import org.waymark.imports.RowResult;
import org.waymark.imports.RowResult.Accepted;
import org.waymark.imports.RowResult.Rejected;
import org.waymark.imports.RowResult.Unchanged;
import org.waymark.imports.application.ImportLedger.Claim;

/** Imports one row in a transaction of its own: all of it or nothing. */
@Component
class RowImporter {

  private final ImportLedger ledger;
  private final TransactionTemplate transaction;

  RowImporter(ImportLedger ledger, PlatformTransactionManager transactions) {
    this.ledger = ledger;
    this.transaction = new TransactionTemplate(transactions);
  }

  RowResult run(ImportKind kind, Row row, String by) {
    RowResult result =
        row.problems().isEmpty()
            ? transaction.execute(status -> oneRow(kind, row, by, status))
            : new Rejected(row.problems());
    if (result instanceof Rejected && !row.problems().isEmpty()) {
      kind.notKept(row);
      return new Rejected(row.problems());
    }
    return result;
  }

  private RowResult oneRow(ImportKind kind, Row row, String by, TransactionStatus status) {
    RowResult result = claimAndImport(kind, row, by);
    if (result instanceof Rejected) {
      status.setRollbackOnly();
    }
    return result;
  }

  private RowResult claimAndImport(ImportKind kind, Row row, String by) {
    if (!kind.remembersRows()) {
      return kind.importRow(row, by);
    }
    RowIdentity identity = RowIdentity.of(kind, row);
    Claim claim = ledger.claim(identity, by);
    if (!claim.isNew()) {
      return known(claim.differing(), row);
    }
    RowResult result = kind.importRow(row, by);
    if (result instanceof Accepted accepted) {
      ledger.became(identity, accepted.reference());
    }
    return result;
  }

  /** An imported record is evidence of what arrived: a later file cannot rewrite it. */
  private static RowResult known(List<String> differing, Row row) {
    differing.forEach(
        column ->
            row.refuse(
                column,
                "differs from what was imported before under the same id; correct it on the case"));
    return differing.isEmpty() ? new Unchanged() : new Rejected(row.problems());
  }
}
