package org.waymark.casefile;

/**
 * A case has another priority. Published in the transaction that sets it, for whoever treats urgent
 * cases otherwise.
 *
 * @param priority 0 to 100
 */
public record CasePrioritised(String caseReference, int priority) {}
