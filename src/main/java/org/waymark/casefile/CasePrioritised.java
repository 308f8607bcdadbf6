package org.waymark.casefile;

/**
 * A case has another priority. Published in the transaction that sets it, for whoever treats urgent
 * cases otherwise.
 *
 * @param before the priority that it had until now, 0 to 100
 * @param priority 0 to 100
 */
public record CasePrioritised(String caseReference, int before, int priority) {}
