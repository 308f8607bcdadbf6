package org.waymark.outbox.application;

import org.waymark.outbox.persistence.Entry;
import org.waymark.outbox.persistence.EntryType;

/** Delivers one entry in the caller's transaction, or throws and so undoes it. */
interface EntryDelivery {

  EntryType type();

  void deliver(Entry entry) throws Exception;
}
