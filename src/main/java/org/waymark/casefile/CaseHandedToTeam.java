package org.waymark.casefile;

/**
 * Another team holds a case. Published in the transaction that hands it over, for whatever stands
 * in a team's name: its open work and its clocks.
 *
 * @param before the team that held it until now, or null
 * @param team the team, or null
 */
public record CaseHandedToTeam(String caseReference, String before, String team) {}
