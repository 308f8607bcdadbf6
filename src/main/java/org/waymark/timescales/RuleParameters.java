package org.waymark.timescales;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a rule needs beyond amount and counting; the register's column "parameters".
 *
 * @param from the key of a row whose legal last day counting starts from, or null
 * @param notAfter a further date that caps the result, or null
 * @param meets the days on which a meeting is held; empty for other rules
 * @param movesWhenClosed whether a meeting on a bank holiday is held on the next working day
 *     instead of falling out
 * @param opening whether the day is the first on which something may be done, not the last
 */
public record RuleParameters(
    String from,
    FurtherDate notAfter,
    Set<DayOfWeek> meets,
    boolean movesWhenClosed,
    boolean opening) {

  public static final RuleParameters NONE = new RuleParameters(null, null, Set.of(), false, false);

  public RuleParameters {
    // In the order of the week, so that the same rule always reads and digests the same.
    Set<DayOfWeek> ordered = EnumSet.noneOf(DayOfWeek.class);
    ordered.addAll(meets);
    meets = Collections.unmodifiableSet(ordered);
  }
}
