package org.waymark.referral.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseDetails;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockStart;
import org.waymark.escalation.ClockView;
import org.waymark.escalation.ClockView.State;

/**
 * The promises of a date for the conversation, as clocks (statutory guidance 6.29). One runs at a
 * time: moving the date cancels its clock and starts another, so that every promise stays on
 * record.
 */
@Component
class ToldDates {

  static final String TIMESCALE = "told-date";
  private static final String OCCURRENCE = "conversation-";

  private final ClockLedger ledger;

  ToldDates(ClockLedger ledger) {
    this.ledger = ledger;
  }

  /** The date that was promised last and still holds. */
  Optional<LocalDate> standing(String reference) {
    return running(reference).map(ClockView::startedOn);
  }

  /** Starts the clock of a promise; the same date again changes nothing. */
  void promise(CaseDetails details, LocalDate date, String reasonToMove) {
    Optional<ClockView> before = running(details.reference());
    if (before.filter(clock -> clock.startedOn().equals(date)).isPresent()) {
      return;
    }
    before.ifPresent(
        clock -> ledger.cancel(details.reference(), TIMESCALE, clock.occurrence(), reasonToMove));
    String occurrence = OCCURRENCE + (all(details.reference()).size() + 1);
    ledger.start(
        new ClockStart(
            details.reference(),
            "referral",
            TIMESCALE,
            occurrence,
            date,
            Map.of(),
            null,
            "practitioners",
            details.team(),
            details.priority()));
  }

  private Optional<ClockView> running(String reference) {
    return all(reference).stream()
        .filter(clock -> clock.state() == State.RUNNING || clock.state() == State.PAUSED)
        .findFirst();
  }

  /** The promise of a plan has the same timescale, and another occurrence. */
  private List<ClockView> all(String reference) {
    return ledger.of(reference).stream()
        .filter(clock -> clock.timescale().equals(TIMESCALE))
        .filter(clock -> clock.occurrence().startsWith(OCCURRENCE))
        .toList();
  }
}
