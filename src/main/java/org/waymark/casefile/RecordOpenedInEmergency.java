package org.waymark.casefile;

import java.time.Instant;
import java.util.UUID;

/** Published when somebody opens a record in an emergency that is shut to them otherwise. */
public record RecordOpenedInEmergency(UUID personId, String userId, Instant until) {}
