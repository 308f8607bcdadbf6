package org.waymark.imports.application;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Transactions over nothing; counts what was committed. */
class NoTransactions extends AbstractPlatformTransactionManager {

  int committed;
  private final MemoryLedger ledger;

  NoTransactions(MemoryLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  protected Object doGetTransaction() {
    return new Object();
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {}

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    committed++;
  }

  @Override
  protected void doRollback(DefaultTransactionStatus status) {
    ledger.forgetNewest();
  }
}
