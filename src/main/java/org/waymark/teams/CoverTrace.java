package org.waymark.teams;

import java.time.Instant;
import java.time.LocalDate;

/** Evidence that one worker acted for another on a case that day. */
public record CoverTrace(
    String caseReference, String worker, String coveredBy, LocalDate on, Instant at) {}
