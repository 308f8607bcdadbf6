package org.waymark.workspace.application;

import org.springframework.stereotype.Component;
import org.waymark.escalation.ClockView;
import org.waymark.timescales.Timescale;
import org.waymark.timescales.TimescaleRegister;

/** What a clock counts to, as the register words it. */
@Component
class Rules {

  private final TimescaleRegister register;

  Rules(TimescaleRegister register) {
    this.register = register;
  }

  String name(ClockView clock) {
    return register
        .find(clock.timescale(), clock.startedOn())
        .map(Timescale::name)
        .orElse(clock.timescale());
  }

  /** Where the rule stands, or null. */
  String source(ClockView clock) {
    return register.find(clock.timescale(), clock.startedOn()).map(Timescale::source).orElse(null);
  }
}
