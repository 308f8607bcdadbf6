package org.waymark.escalation.application;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.escalation.ClockStart;
import org.waymark.escalation.ClockView.State;
import org.waymark.escalation.domain.DuePair;
import org.waymark.escalation.persistence.ClockRow;
import org.waymark.timescales.DueDates;
import org.waymark.timescales.Timescales;
import org.waymark.timescales.WorkingCalendar;

/** Counts the due pair of a clock that starts. */
@Component
class NewClock {

  private static final String START_UNKNOWN =
      "Nobody has said from which day this counts, so it counts from the earliest day that is"
          + " certain and may really be due later. ";

  private final Timescales timescales;
  private final RulesInForce rules;
  private final WorkingCalendar calendar;

  NewClock(Timescales timescales, RulesInForce rules, WorkingCalendar calendar) {
    this.timescales = timescales;
    this.rules = rules;
    this.calendar = calendar;
  }

  /** The row as it will be written; the fingerprint is read first, so it is never too new. */
  ClockRow of(ClockStart start) {
    String fingerprint = rules.fingerprint();
    DueDates dates = timescales.due(start.timescale(), start.startedOn(), start.furtherDates());
    DuePair due = DuePair.of(dates);
    return new ClockRow(
        UUID.randomUUID(),
        start.caseReference(),
        start.pathway(),
        start.timescale(),
        start.occurrence(),
        rule(dates, start.startedOn()),
        start.startedOn(),
        start.furtherDates(),
        due,
        due.dueAt(calendar),
        due.breachAt(calendar),
        explanation(dates, start),
        fingerprint,
        start.taskId(),
        start.role(),
        start.team(),
        start.priority(),
        State.RUNNING,
        null,
        null,
        0,
        null,
        false,
        null,
        0,
        start.executionId(),
        null);
  }

  private static String explanation(DueDates dates, ClockStart start) {
    return start.unknownStart() == null ? dates.explanation() : START_UNKNOWN + dates.explanation();
  }

  /** The sentence for a clock that is counted anew: what was not known of its start still isn't. */
  static String again(ClockRow before, DueDates dates) {
    boolean unknown = before.explanation().startsWith(START_UNKNOWN);
    return (unknown ? START_UNKNOWN : "") + dates.explanation();
  }

  private ClockRow.Rule rule(DueDates dates, LocalDate startedOn) {
    LocalDate since =
        rules.row(dates.key(), startedOn).map(RulesInForce.Row::effectiveFrom).orElse(null);
    return new ClockRow.Rule(dates.ruleId(), since, dates.basis(), dates.source());
  }
}
