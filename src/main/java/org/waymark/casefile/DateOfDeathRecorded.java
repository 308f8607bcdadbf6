package org.waymark.casefile;

import java.time.LocalDate;
import java.util.UUID;

/** Published in the transaction that first records that a person has died. */
public record DateOfDeathRecorded(UUID personId, LocalDate on) {}
