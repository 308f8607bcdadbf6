package org.waymark.referral;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A contact is on record and its case is open. It carries what steers the route and nothing that
 * was said about the person.
 *
 * @param caseReference the case, for example {@code REF-2026-000001}
 * @param receivedOn the London date on which it was received: clocks start there
 * @param receivedAt when it was received: in the night, what is due in the morning counts from
 *     there
 * @param source the code of who it came from
 * @param priority 0 to 100, higher where it is urgent
 * @param callBackOn the London date on which a call back was promised, or null
 */
public record ContactRecorded(
    String caseReference,
    LocalDate receivedOn,
    Instant receivedAt,
    String source,
    boolean safeguardingWorry,
    boolean urgent,
    boolean outOfHours,
    int priority,
    LocalDate callBackOn) {}
