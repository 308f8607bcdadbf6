package org.waymark.casefile;

import java.util.List;
import java.util.UUID;

/**
 * Cases stand on another record of the same person now: two records were joined, or taken apart.
 * Published once all have moved, in the same transaction.
 */
public record CasesMoved(UUID from, UUID to, List<String> caseReferences, String by) {}
