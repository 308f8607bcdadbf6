package org.waymark.timescales.domain;

import java.time.LocalDate;
import java.util.Set;
import org.waymark.timescales.Basis;
import org.waymark.timescales.Counting;
import org.waymark.timescales.CountingUnit;
import org.waymark.timescales.FurtherDate;
import org.waymark.timescales.Roll;
import org.waymark.timescales.RuleParameters;
import org.waymark.timescales.Timescale;

/**
 * What the law allows for the row of one key, in the register's own terms.
 *
 * @param bound which way the row may differ from it
 * @param since the first start the law applies to
 */
record StatutoryLimit(
    String key,
    String ruleId,
    Bound bound,
    int amount,
    CountingUnit unit,
    Counting counting,
    Roll roll,
    FurtherDate notAfter,
    LocalDate since) {

  /** Which way a row may differ from the law. */
  enum Bound {
    /** A last day by which something must be done or ends: earlier is stricter. */
    NOT_AFTER,
    /** A first day, or a right that the person has until then: later is stricter. */
    NOT_BEFORE,
    /** The law itself fixes the day. */
    EXACTLY;

    boolean allows(LocalDate row, LocalDate law) {
      return switch (this) {
        case NOT_AFTER -> !row.isAfter(law);
        case NOT_BEFORE -> !row.isBefore(law);
        case EXACTLY -> row.equals(law);
      };
    }
  }

  StatutoryLimit counting(Counting how) {
    return new StatutoryLimit(key, ruleId, bound, amount, unit, how, roll, notAfter, since);
  }

  StatutoryLimit roll(Roll how) {
    return new StatutoryLimit(key, ruleId, bound, amount, unit, counting, how, notAfter, since);
  }

  StatutoryLimit with(FurtherDate cap) {
    return new StatutoryLimit(key, ruleId, bound, amount, unit, counting, roll, cap, since);
  }

  StatutoryLimit since(LocalDate day) {
    return new StatutoryLimit(key, ruleId, bound, amount, unit, counting, roll, notAfter, day);
  }

  /** The law as a row, so that both are counted by the same arithmetic. */
  Timescale law() {
    RuleParameters parameters = new RuleParameters(null, notAfter, Set.of(), false, false);
    return new Timescale(
        key,
        ruleId,
        key,
        amount,
        unit,
        counting,
        roll,
        null,
        parameters,
        Basis.STATUTE,
        "",
        "",
        since,
        null,
        "");
  }
}
