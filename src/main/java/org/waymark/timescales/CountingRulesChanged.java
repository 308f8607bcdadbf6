package org.waymark.timescales;

/**
 * Dates counted before may no longer be right: the bank holidays or the register changed.
 *
 * @param calendarChanged whether bank holidays were added or taken away
 * @param registerChanged whether rows of the register changed
 * @param calendarFingerprint the fingerprint now in force
 * @param registerFingerprint the fingerprint now in force
 */
public record CountingRulesChanged(
    boolean calendarChanged,
    boolean registerChanged,
    String calendarFingerprint,
    String registerFingerprint) {}
