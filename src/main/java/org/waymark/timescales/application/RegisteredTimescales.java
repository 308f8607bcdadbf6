package org.waymark.timescales.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.timescales.CountingUnit;
import org.waymark.timescales.DueDates;
import org.waymark.timescales.RegisterRow;
import org.waymark.timescales.TableFault;
import org.waymark.timescales.Timescale;
import org.waymark.timescales.TimescaleRegister;
import org.waymark.timescales.Timescales;
import org.waymark.timescales.WorkingCalendar;

/** Counts by the register and calendar in force at each question. */
@Component
class RegisteredTimescales implements Timescales, TimescaleRegister {

  private final RulesInForce rules;

  RegisteredTimescales(RulesInForce rules) {
    this.rules = rules;
  }

  @Override
  public DueDates due(String timescale, LocalDate start, Map<String, LocalDate> further) {
    return rules.now().counter().due(timescale, start, further);
  }

  @Override
  public List<Timescale> rows() {
    return rules.now().register().rows();
  }

  @Override
  public Optional<Timescale> find(String timescale, LocalDate startedOn) {
    return rules.now().register().find(timescale, startedOn);
  }

  @Override
  public boolean knows(String key) {
    return !rules.now().register().versions(key).isEmpty();
  }

  @Override
  public LocalDate startOf(String timescale, Instant instant) {
    ZonedDateTime london = instant.atZone(WorkingCalendar.LONDON);
    Timescale row = rules.now().counter().row(timescale, london.toLocalDate());
    boolean missed =
        row.unit() == CountingUnit.WORKING_MORNING && london.toLocalTime().isAfter(row.timeOfDay());
    return missed ? london.toLocalDate().plusDays(1) : london.toLocalDate();
  }

  @Override
  public List<TableFault> check(List<RegisterRow> table) {
    return rules.check(table);
  }
}
