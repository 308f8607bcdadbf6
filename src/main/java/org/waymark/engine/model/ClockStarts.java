package org.waymark.engine.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.waymark.casefile.CaseRegister;
import org.waymark.escalation.ClockStart;
import org.waymark.timescales.WorkingCalendar;

/** Says when a clock starts and for whom it runs, from what the model and the case say. */
public final class ClockStarts {

  private final Supplier<CaseRegister> cases;
  private final Supplier<WorkingCalendar> calendar;
  private final Clock clock;

  public ClockStarts(
      Supplier<CaseRegister> cases, Supplier<WorkingCalendar> calendar, Clock clock) {
    this.cases = cases;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The clock that {@code needs} asks for, or empty where it asks for none. */
  Optional<ClockStart> of(DelegateExecution execution, TaskNeeds needs, String occurrence) {
    String team = team(execution.getProcessBusinessKey());
    return of(execution, needs, needs, occurrence, null, team, today());
  }

  /**
   * The clock of a task, counted as its own needs or its stage's say, from {@code otherwise} where
   * they name no date.
   */
  Optional<ClockStart> of(
      DelegateExecution execution,
      TaskNeeds counted,
      TaskNeeds task,
      String occurrence,
      String taskId,
      String team,
      LocalDate otherwise) {
    if (!counted.hasClock()) {
      return Optional.empty();
    }
    return Optional.of(
        new ClockStart(
            execution.getProcessBusinessKey(),
            pathway(execution),
            counted.timescale(),
            occurrence,
            counted.startOfClock() == null
                ? otherwise
                : date(execution, counted.startOfClock()).orElse(otherwise),
            further(execution, counted),
            taskId,
            task.role(),
            task.serviceWide() ? null : team,
            priority(execution)));
  }

  /** The team that holds a case, or null. */
  String team(String reference) {
    return cases.get().find(reference).map(CaseRegister.CaseSummary::team).orElse(null);
  }

  LocalDate today() {
    return day(clock.instant());
  }

  LocalDate day(Instant instant) {
    return calendar.get().dateOf(instant);
  }

  private static Map<String, LocalDate> further(DelegateExecution execution, TaskNeeds needs) {
    Map<String, LocalDate> dates = new LinkedHashMap<>();
    needs
        .further()
        .forEach((name, variable) -> date(execution, variable).ifPresent(d -> dates.put(name, d)));
    return dates;
  }

  private static Optional<LocalDate> date(DelegateExecution execution, String variable) {
    Object value = execution.getVariable(variable);
    if (value == null || value.toString().isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(value.toString().substring(0, 10)));
    } catch (DateTimeParseException | IndexOutOfBoundsException e) {
      throw new ProcessEngineException(
          "Variable " + variable + " starts a clock and must be an ISO date");
    }
  }

  private static String pathway(DelegateExecution execution) {
    ExecutionEntity instance = ((ExecutionEntity) execution).getProcessInstance();
    while (instance.getSuperExecution() != null) {
      instance = instance.getSuperExecution().getProcessInstance();
    }
    return instance.getProcessDefinition().getKey();
  }

  private static int priority(DelegateExecution execution) {
    return execution.getVariable("priority") instanceof Number number ? number.intValue() : 50;
  }
}
