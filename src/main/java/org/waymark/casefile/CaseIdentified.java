package org.waymark.casefile;

import java.util.UUID;

/**
 * It was said whom a case is about, for the first time or anew. Published in the transaction that
 * says so, for the pathways whose own cases hang on it.
 *
 * @param before the person it was about until now, or null
 * @param reason why it was corrected, or null
 * @param by the user's id
 */
public record CaseIdentified(
    String caseReference, UUID before, UUID personId, String reason, String by) {}
