package org.waymark.workspace.application;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.escalation.ClockView;
import org.waymark.timescales.Timescale;
import org.waymark.timescales.TimescaleRegister;
import org.waymark.workspace.application.Counted.Rule;

/** What a clock counts to, as the register words it. */
@Component
class Rules {

  private final TimescaleRegister register;

  Rules(TimescaleRegister register) {
    this.register = register;
  }

  String name(ClockView clock) {
    return row(clock).map(Timescale::name).orElse(clock.timescale());
  }

  /** What it rests on, as the API says it; null where the register has the row no more. */
  String basis(ClockView clock) {
    return row(clock).map(row -> row.basis().name().toLowerCase(Locale.ROOT)).orElse(null);
  }

  Rule of(ClockView clock) {
    return new Rule(
        name(clock),
        row(clock).map(Timescale::basis).orElse(null),
        row(clock).map(Timescale::source).orElse(null),
        clock.explanation());
  }

  private Optional<Timescale> row(ClockView clock) {
    return register.find(clock.timescale(), clock.startedOn());
  }
}
