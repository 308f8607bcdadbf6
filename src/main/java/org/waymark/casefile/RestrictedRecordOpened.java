package org.waymark.casefile;

import java.time.Instant;
import java.util.UUID;

/** Published when somebody opens a restricted record in an emergency. */
public record RestrictedRecordOpened(UUID personId, String userId, Instant until) {}
