package org.waymark.timescales;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When something must be done: always a pair of London calendar dates, with the sentence that
 * explains them.
 *
 * @param key the register's key of the timescale
 * @param ruleId the rule it encodes, for example {@code CA-03}
 * @param start the London date on which the clock started
 * @param legalLastDay the last day that the rule itself allows, its own roll included
 * @param operationalLastDay the last working day on or before the legal last day
 * @param timeOfDay the London time on the due day by which it must be done, or null for the end of
 *     the day
 * @param basis what the rule rests on
 * @param source the legal or local source, as it is cited to people
 * @param explanation how the dates were counted, in plain English, for the person who must act
 */
public record DueDates(
    String key,
    String ruleId,
    LocalDate start,
    LocalDate legalLastDay,
    LocalDate operationalLastDay,
    LocalTime timeOfDay,
    Basis basis,
    String source,
    String explanation) {

  /** The instant at which work is due: the time of day, or the end, of the operational last day. */
  public Instant dueAt(WorkingCalendar calendar) {
    return timeOfDay == null
        ? calendar.endOf(operationalLastDay)
        : operationalLastDay.atTime(timeOfDay).atZone(WorkingCalendar.LONDON).toInstant();
  }
}
