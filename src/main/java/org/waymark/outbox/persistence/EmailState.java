package org.waymark.outbox.persistence;

/** How far an e-mail has come. */
public enum EmailState {
  WAITING,
  SENT,
  /** No mail server is configured: it can be read in the application only. */
  KEPT,
  /** Whoever it is for has no account any more. */
  UNDELIVERABLE
}
