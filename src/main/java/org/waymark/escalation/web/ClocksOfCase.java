package org.waymark.escalation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseFileSection;
import org.waymark.escalation.ClockEvent;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockView;

/** A case's clocks with their evidence, on a page of their own and on the case's. */
@Component
class ClocksOfCase implements CaseFileSection {

  private final ClockLedger ledger;

  ClocksOfCase(ClockLedger ledger) {
    this.ledger = ledger;
  }

  /** A row of the ledger with its evidence. */
  record ClockJson(
      UUID id,
      String timescale,
      String occurrence,
      String taskId,
      LocalDate startedOn,
      LocalDate legalLastDay,
      LocalDate operationalLastDay,
      Instant dueAt,
      String explanation,
      String state,
      Instant breachedAt,
      boolean breachReasonDue,
      String breachReason,
      List<ClockEvent> events) {}

  @Override
  public String name() {
    return "clocks";
  }

  @Override
  public List<ClockJson> of(String caseReference) {
    return ledger.of(caseReference).stream().map(this::json).toList();
  }

  private ClockJson json(ClockView clock) {
    return new ClockJson(
        clock.id(),
        clock.timescale(),
        clock.occurrence(),
        clock.taskId(),
        clock.startedOn(),
        clock.legalLastDay(),
        clock.operationalLastDay(),
        clock.dueAt(),
        clock.explanation(),
        clock.state().name().toLowerCase(Locale.ROOT),
        clock.breachedAt(),
        clock.breachReasonDue(),
        clock.breachReason(),
        ledger.eventsOf(clock.id()));
  }
}
