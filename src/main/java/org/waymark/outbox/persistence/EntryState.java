package org.waymark.outbox.persistence;

/** How far an entry has come. */
public enum EntryState {
  WAITING,
  DELIVERED,
  /** A message that nobody waited for, or a notice that matters no longer. */
  NOT_AWAITED,
  /** Of an older version, which gave up; what stood so waits again. */
  UNDELIVERABLE
}
