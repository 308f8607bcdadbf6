package org.waymark.outbox.persistence;

/** How far an entry has come. */
public enum EntryState {
  WAITING,
  DELIVERED,
  /** It was offered, and nobody waited for it. */
  NOT_AWAITED,
  /** Nobody stands behind the recipient; an administrator may have it tried again. */
  UNDELIVERABLE
}
