package org.waymark.timescales.application;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.timescales.CountingRules;
import org.waymark.timescales.CountingRulesChanged;
import org.waymark.timescales.InvalidTableException;
import org.waymark.timescales.RegisterRow;
import org.waymark.timescales.RegisterSource;
import org.waymark.timescales.TableFault;
import org.waymark.timescales.Timescale;
import org.waymark.timescales.domain.Register;

/** Holds the calendar and register in force, always a pair that was checked together. */
@Component
class RulesInForce implements CountingRules {

  private static final Logger LOG = LoggerFactory.getLogger(RulesInForce.class);

  private final CalendarSource calendarSource;
  private final RegisterSource registerSource;
  private final ApplicationEventPublisher events;
  private volatile Rules rules;

  RulesInForce(
      CalendarSource calendarSource,
      RegisterSource registerSource,
      ApplicationEventPublisher events) {
    this.calendarSource = calendarSource;
    this.registerSource = registerSource;
    this.events = events;
    this.rules = Rules.of(calendarSource.read(), registerSource.version(), registerSource.rows());
  }

  Rules now() {
    return rules;
  }

  @Override
  public String calendarFingerprint() {
    return rules.calendarFingerprint();
  }

  @Override
  public String registerFingerprint() {
    return rules.registerFingerprint();
  }

  @Override
  public synchronized boolean reload() {
    Rules before = rules;
    Rules after = before.refreshed(calendarSource.read(), registerSource);
    if (after == before) {
      return false;
    }
    rules = after;
    if (after.sameAs(before)) {
      return false;
    }
    events.publishEvent(
        new CountingRulesChanged(
            !after.calendarFingerprint().equals(before.calendarFingerprint()),
            !after.registerFingerprint().equals(before.registerFingerprint()),
            after.calendarFingerprint(),
            after.registerFingerprint()));
    return true;
  }

  /** What is wrong in a table, against the calendar in force and the register it replaces. */
  List<TableFault> check(List<RegisterRow> table) {
    try {
      Register register = RegisterReader.read(table, rules.calendar());
      return rules.register().rows().stream()
          .map(Timescale::key)
          .distinct()
          .filter(key -> register.versions(key).isEmpty())
          .map(RulesInForce::missing)
          .toList();
    } catch (InvalidTableException refused) {
      return refused.faults();
    }
  }

  /** Models and running clocks name a row by its key. */
  private static TableFault missing(String key) {
    return new TableFault(
        0, "key", key + " has no row any more: what names it would not be counted; end the row");
  }

  /** The engine's deployed table can be read only once the engine stands. */
  @EventListener({ContextRefreshedEvent.class, ApplicationReadyEvent.class})
  void afterStart() {
    try {
      reload();
    } catch (InvalidTableException refused) {
      LOG.error("The packaged register stays in force. {}", refused.getMessage());
    }
  }
}
