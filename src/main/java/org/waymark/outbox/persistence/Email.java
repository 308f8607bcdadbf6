package org.waymark.outbox.persistence;

import java.time.Instant;

/** An e-mail as it is stored; the address is looked up when it is sent. */
public record Email(
    long id,
    String userId,
    String subject,
    String body,
    int notices,
    EmailState state,
    Instant createdAt,
    int attempts,
    String problem) {}
