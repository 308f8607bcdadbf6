package org.waymark.outbox.persistence;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;

/** An entry as it is stored; {@code details} is JSON. */
public record Entry(
    long id,
    EntryType type,
    String name,
    String recipient,
    String caseReference,
    @JsonRawValue String details,
    boolean mustArrive,
    EntryState state,
    Instant createdAt,
    Instant dueAt,
    int attempts,
    String problem) {}
