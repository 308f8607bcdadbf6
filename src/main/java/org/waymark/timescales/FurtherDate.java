package org.waymark.timescales;

/**
 * A second date that a rule must not be later than.
 *
 * @param name the parameter by which the date is given, for example {@code urgentLastDay}
 * @param plusDays calendar days added to it, usually 0
 * @param required whether the rule can be counted without it
 */
public record FurtherDate(String name, int plusDays, boolean required) {}
