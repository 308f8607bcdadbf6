package org.waymark.casefile.persistence;

import java.util.HashSet;
import java.util.Set;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers, for as long as one transaction lasts, what has been done in it, so that a submitted
 * form does not ask or write the same over and over. Outside a transaction it remembers nothing; a
 * transaction within another begins with an empty memory.
 */
final class OncePerTransaction {

  private static final class Memory extends ResourceHolderSupport {
    private final Set<Object> done = new HashSet<>();
  }

  boolean isDone(Object what) {
    return TransactionSynchronizationManager.isSynchronizationActive()
        && TransactionSynchronizationManager.getResource(this) instanceof Memory memory
        && memory.done.contains(what);
  }

  /** Call it when {@code what} has succeeded. */
  void done(Object what) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      memory().done.add(what);
    }
  }

  private Memory memory() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Memory memory) {
      return memory;
    }
    Memory memory = new Memory();
    TransactionSynchronizationManager.bindResource(this, memory);
    TransactionSynchronizationManager.registerSynchronization(
        new ResourceHolderSynchronization<>(memory, this) {});
    return memory;
  }
}
