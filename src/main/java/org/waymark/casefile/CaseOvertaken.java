package org.waymark.casefile;

/**
 * A case was closed because something overtook it. Published in the transaction that closes it, for
 * the pathways whose own cases hang on it.
 *
 * @param caseReference the case that was closed
 * @param overtakenBy what happened, as a code: {@code died}, {@code moved-away}, {@code withdrawn}
 */
public record CaseOvertaken(String caseReference, String overtakenBy) {}
