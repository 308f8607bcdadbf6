package org.waymark.timescales.domain;

import static org.waymark.timescales.Counting.AFTER;
import static org.waymark.timescales.Counting.BEFORE;
import static org.waymark.timescales.Counting.BEGINNING_WITH;
import static org.waymark.timescales.CountingUnit.CALENDAR_DAYS;
import static org.waymark.timescales.CountingUnit.MONTHS;
import static org.waymark.timescales.CountingUnit.MONTHS_LOOKING_BACK;
import static org.waymark.timescales.CountingUnit.ON_THE_DATE;
import static org.waymark.timescales.CountingUnit.WEEKS;
import static org.waymark.timescales.domain.StatutoryLimit.Bound.EXACTLY;
import static org.waymark.timescales.domain.StatutoryLimit.Bound.NOT_AFTER;
import static org.waymark.timescales.domain.StatutoryLimit.Bound.NOT_BEFORE;

import java.time.LocalDate;
import java.util.List;
import org.waymark.timescales.CountingUnit;
import org.waymark.timescales.FurtherDate;
import org.waymark.timescales.Roll;
import org.waymark.timescales.domain.StatutoryLimit.Bound;

/**
 * The limits that the law sets, in code beside their citation, so that an edit of the table can
 * make a statutory row stricter but never laxer. A change of the law is a change here, with its
 * date.
 */
final class StatutoryLimits {

  /** The Mental Capacity Act safeguards came into force; SI 2008/1858 reg 1. */
  static final LocalDate SAFEGUARDS = LocalDate.of(2009, 4, 1);

  private static final LocalDate CARE_ACT = LocalDate.of(2015, 4, 1);
  private static final LocalDate UK_GDPR = LocalDate.of(2018, 5, 25);

  static final List<StatutoryLimit> ALL =
      List.of(
          // SI 2008/1858 reg 13(1): 21 days beginning with the date the request is received.
          limit("dols-standard-assessments", "DOL-T01", NOT_AFTER, 21, CALENDAR_DAYS),
          // reg 13(2): while an urgent authorisation is in force, within it.
          limit("dols-assessments-during-urgent", "DOL-T02", NOT_AFTER, 21, CALENDAR_DAYS)
              .with(new FurtherDate("urgentLastDay", 0, true)),
          // Schedule A1 para 78(2): not more than 7 days.
          limit("dols-urgent", "DOL-T03", NOT_AFTER, 7, CALENDAR_DAYS),
          // Schedule A1 paras 84-85: one extension of not more than 7 days.
          limit("dols-urgent-extended", "DOL-T04", NOT_AFTER, 14, CALENDAR_DAYS)
              .with(new FurtherDate("originalLastDay", 7, false)),
          // Schedule A1 para 24: likely to be detained within the next 28 days.
          limit("dols-request-opens", "DOL-T06", NOT_BEFORE, 28, CALENDAR_DAYS).counting(BEFORE),
          // Schedule A1 para 42(2)(b), 51(2): not more than 1 year, nor than the assessor stated.
          limit("dols-authorisation-longest", "DOL-T09", NOT_AFTER, 12, MONTHS)
              .with(new FurtherDate("assessorMaximum", 0, false)),
          // Schedule A1 para 51-52: it ends with its period.
          limit("dols-authorisation-expires", "DOL-T10", EXACTLY, 0, ON_THE_DATE).counting(null),
          // SI 2008/1858 reg 14: 7 days beginning with the date the request is received.
          limit("dols-unauthorised-assessment", "DOL-T11", NOT_AFTER, 7, CALENDAR_DAYS),
          // Schedule A1 para 96(3): 28 days beginning with the day the notice is given.
          limit("dols-suspension-ends", "DOL-T12", EXACTLY, 28, CALENDAR_DAYS),
          // Schedule A1 para 49: carried out within the previous 12 months.
          limit("dols-equivalent-assessment-usable", "DOL-A04", NOT_AFTER, 12, MONTHS_LOOKING_BACK)
              .counting(AFTER),
          // SI 2008/1858 reg 5: no further training needed in the first 12 months.
          limit("bia-approved-training-current", "DOL-A15", NOT_AFTER, 12, MONTHS),
          // reg 5: further training in the 12 months before selection.
          limit("bia-further-training-current", "DOL-A15", NOT_AFTER, 12, MONTHS).counting(AFTER),
          // SI 2014/2871 reg 7: within the first 6 months, then at intervals of at most 12.
          limit("direct-payment-first-review", "CA-11", NOT_AFTER, 6, MONTHS).since(CARE_ACT),
          limit("direct-payment-next-review", "CA-11", NOT_AFTER, 12, MONTHS)
              .counting(AFTER)
              .since(CARE_ACT),
          // SI 2014/2673 reg 4: free for the first 6 weeks; a council may only give more.
          limit("reablement-free-period", "HD-07", NOT_BEFORE, 6, WEEKS).since(CARE_ACT),
          limit("reablement-charge-from", "HD-07-CHARGE", NOT_BEFORE, 6, WEEKS)
              .counting(AFTER)
              .since(CARE_ACT),
          // UK GDPR art 12(3): one month; Regulation 1182/71 art 3(4) moves it to a working day.
          limit("subject-access-request", "SAR", NOT_AFTER, 1, MONTHS)
              .counting(AFTER)
              .roll(Roll.FORWARD)
              .since(UK_GDPR));

  private StatutoryLimits() {}

  private static StatutoryLimit limit(
      String key, String ruleId, Bound bound, int amount, CountingUnit unit) {
    return new StatutoryLimit(
        key, ruleId, bound, amount, unit, BEGINNING_WITH, Roll.NONE, null, SAFEGUARDS);
  }
}
