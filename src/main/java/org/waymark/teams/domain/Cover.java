package org.waymark.teams.domain;

import java.time.LocalDate;

/** One worker covers for another on the days on which that one is away; both days included. */
public record Cover(String worker, String coveredBy, LocalDate firstDay, LocalDate lastDay) {}
