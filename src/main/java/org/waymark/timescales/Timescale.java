package org.waymark.timescales;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A row of the register: one rule by which a date is counted.
 *
 * @param key the name that models use, kebab-case
 * @param ruleId the rule it encodes, for example {@code DOL-T01}
 * @param name what must be done, as people read it
 * @param amount how many units; 0 for a named method
 * @param unit what is counted, or the named method
 * @param counting how the start counts; null for a named method
 * @param roll where the rule itself moves a day that is no working day
 * @param timeOfDay the London time by which it must be done, or null for the end of the day
 * @param parameters what the rule needs beyond that
 * @param basis what the rule rests on
 * @param source the citation
 * @param mark how sure the citation is: V read in a source, M from memory, P practice, S from the
 *     councils' reports, I inferred
 * @param effectiveFrom the first start it applies to, or null for all earlier ones
 * @param effectiveTo the last start it applies to, or null while it is in force
 * @param note the table's annotation, or an empty string
 */
public record Timescale(
    String key,
    String ruleId,
    String name,
    int amount,
    CountingUnit unit,
    Counting counting,
    Roll roll,
    LocalTime timeOfDay,
    RuleParameters parameters,
    Basis basis,
    String source,
    String mark,
    LocalDate effectiveFrom,
    LocalDate effectiveTo,
    String note) {

  /** Whether this row governs a clock that starts on that London date. */
  public boolean inForceOn(LocalDate start) {
    return (effectiveFrom == null || !start.isBefore(effectiveFrom))
        && (effectiveTo == null || !start.isAfter(effectiveTo));
  }
}
