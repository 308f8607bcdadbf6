package org.waymark.casefile;

import java.util.UUID;

/**
 * A case was opened. Published in the transaction that opens it.
 *
 * @param personId whom it is about, or null while nobody knows
 * @param team the team that holds it, or null
 */
public record CaseOpened(String caseReference, UUID personId, String team) {}
