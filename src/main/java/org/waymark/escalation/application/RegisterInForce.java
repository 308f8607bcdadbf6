package org.waymark.escalation.application;

import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.timescales.CountingRules;
import org.waymark.timescales.InvalidTableException;
import org.waymark.timescales.TimescaleRegister;

/** The calendar and the register that the timescales module has in force. */
@Component
class RegisterInForce implements RulesInForce {

  private static final Logger LOG = LoggerFactory.getLogger(RegisterInForce.class);

  private final CountingRules rules;
  private final TimescaleRegister rows;

  RegisterInForce(CountingRules rules, TimescaleRegister rows) {
    this.rules = rules;
    this.rows = rows;
  }

  @Override
  public void refresh() {
    try {
      rules.reload();
    } catch (InvalidTableException refused) {
      LOG.error("Clocks are counted by the rules in force before. {}", refused.getMessage());
    }
  }

  @Override
  public String calendar() {
    return rules.calendarFingerprint();
  }

  @Override
  public String register() {
    return rules.registerFingerprint();
  }

  @Override
  public Optional<Row> row(String timescale, LocalDate start) {
    return rows.find(timescale, start).map(row -> new Row(row.ruleId(), row.effectiveFrom()));
  }
}
