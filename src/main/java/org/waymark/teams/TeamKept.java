package org.waymark.teams;

/** Published, in the same transaction, when a team was made or changed. */
public record TeamKept(String team) {}
