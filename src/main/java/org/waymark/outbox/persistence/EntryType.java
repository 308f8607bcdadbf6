package org.waymark.outbox.persistence;

/** What an entry of the outbox is. */
public enum EntryType {
  NOTICE,
  MESSAGE,
  EVENT
}
