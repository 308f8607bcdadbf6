package org.waymark.workspace.application;

import org.waymark.casefile.CaseDetails;

/**
 * A case in a list.
 *
 * @param team the team's name, or null
 * @param worker the worker's name, or null while nobody has it
 */
public record CaseLine(CaseDetails details, String team, String worker) {}
