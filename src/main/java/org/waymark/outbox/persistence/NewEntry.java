package org.waymark.outbox.persistence;

import java.time.Instant;

/**
 * An entry to be written.
 *
 * @param name the notice's kind, the message's name or the event's type
 * @param details JSON
 * @param mustArrive false for a message that nobody need be waiting for
 */
public record NewEntry(
    EntryType type,
    String name,
    String recipient,
    String caseReference,
    String details,
    boolean mustArrive,
    Instant at) {}
