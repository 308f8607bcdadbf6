package org.waymark.timescales.domain;

import java.time.LocalDate;

/**
 * How a last day was found, step by step, so that it can be explained.
 *
 * @param from the day counted from: the start, or the last day of the row it chains to
 * @param counted the day that unit and amount give
 * @param capped the same, or the further date that comes before it
 * @param legal the same, rolled as the rule says: the legal last day
 */
record Count(LocalDate from, LocalDate counted, LocalDate capped, LocalDate legal) {}
