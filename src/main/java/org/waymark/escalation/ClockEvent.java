package org.waymark.escalation;

import java.time.Instant;
import java.util.Map;

/**
 * One piece of evidence about a clock. It is never changed.
 *
 * @param kind a stable code, for example {@code started}, {@code rung} or {@code breached}
 * @param rung the rung of the ladder that fired, or null
 * @param by a user's id, or {@code waymark} for what the system did
 * @param reason the recorded reason, or null
 * @param detail ids, codes, dates and instants that belong to the event
 */
public record ClockEvent(
    Instant at, String kind, String rung, String by, String reason, Map<String, Object> detail) {}
