package org.waymark.engine.timers;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A timer drawn in a model, and how its date is counted, as its extension properties say.
 *
 * @param element the id of the event
 * @param label what people read at the event
 * @param date the variable that holds the date, which the timer reads
 * @param timescale the register's key, or null where a variable holds it
 * @param timescaleIn the variable that holds the register's key, or null
 * @param startOfClock the variable that holds the day from which the date is counted
 */
public record CountedTimer(
    String element,
    String label,
    String date,
    String timescale,
    String timescaleIn,
    String startOfClock) {

  public static final String DATE = "waymark.date";
  public static final String TIMESCALE = "waymark.timescale";
  public static final String TIMESCALE_IN = "waymark.timescaleIn";
  public static final String START = "waymark.startOfClock";

  /** Reads the properties of an event; empty if they do not say how its date is counted. */
  static Optional<CountedTimer> of(String element, String label, UnaryOperator<String> property) {
    CountedTimer timer =
        new CountedTimer(
            element,
            label,
            property.apply(DATE),
            property.apply(TIMESCALE),
            property.apply(TIMESCALE_IN),
            property.apply(START));
    boolean says = timer.timescale != null || timer.timescaleIn != null;
    return Optional.of(timer).filter(one -> says && one.date != null && one.startOfClock != null);
  }
}
