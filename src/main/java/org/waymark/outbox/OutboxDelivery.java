package org.waymark.outbox;

/** Delivers what the outbox holds. The worker calls it; so may a test or an operator. */
public interface OutboxDelivery {

  /**
   * Delivers everything that is due now and returns how many entries and e-mails it settled. What
   * fails is put off and tried again later; it is never thrown to the caller.
   */
  int deliverDue();
}
