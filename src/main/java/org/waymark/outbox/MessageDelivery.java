package org.waymark.outbox;

import org.waymark.outbox.Outbox.ProcessMessage;

/** Hands a message to the process engine, in the caller's transaction. */
public interface MessageDelivery {

  /**
   * Correlates the message with the process instance that waits for it under its business key or,
   * if none waits, starts a process whose start event takes it.
   *
   * @throws NobodyWaitsException if nothing waits for it yet; the transaction is then spent
   */
  void deliver(ProcessMessage message);

  /** No process waits for the message yet, or it is not clear which one it is for. */
  class NobodyWaitsException extends RuntimeException {

    public NobodyWaitsException(String messageName, Throwable cause) {
      super("No single receiver waits for the message " + messageName, cause);
    }
  }
}
