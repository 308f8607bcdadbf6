package org.waymark.engine.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.waymark.casefile.CaseRegister;
import org.waymark.engine.WallClock;
import org.waymark.escalation.ClockStart;
import org.waymark.escalation.ClockStart.UnknownStart;
import org.waymark.timescales.TimescaleRegister;
import org.waymark.timescales.WorkingCalendar;

/** Says when a clock starts and for whom it runs, from what the model and the case say. */
public final class ClockStarts {

  // What every pathway calls the day on which its case was heard of.
  private static final String RECEIVED_ON = "receivedOn";
  // And the moment, where it is known: the whole case has it, also parts to which nobody hands it.
  private static final String RECEIVED_AT = "receivedMoment";

  private final Supplier<CaseRegister> cases;
  private final Supplier<WorkingCalendar> calendar;
  private final Supplier<TimescaleRegister> timescales;
  private final Clock clock;

  public ClockStarts(
      Supplier<CaseRegister> cases,
      Supplier<WorkingCalendar> calendar,
      Supplier<TimescaleRegister> timescales,
      Clock clock) {
    this.cases = cases;
    this.calendar = calendar;
    this.timescales = timescales;
    this.clock = clock;
  }

  /** The clock that {@code needs} asks for, or empty where it asks for none. */
  Optional<ClockStart> of(DelegateExecution execution, TaskNeeds needs, String occurrence) {
    String team = team(execution.getProcessBusinessKey());
    return of(execution, needs, needs, occurrence, null, team, today());
  }

  /**
   * The clock of a task, counted as its own needs or its stage's say, from {@code otherwise} where
   * they name no date. Where they name one that is not known, it is the earliest day that is
   * certain: work may be due too early by that, and never too late.
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
    Beginning begins = beginning(execution, counted, counted == task, otherwise);
    return Optional.of(
        new ClockStart(
            execution.getProcessBusinessKey(),
            pathway(execution),
            counted.timescale(),
            occurrence,
            begins.on(),
            further(execution, counted),
            taskId,
            task.role(),
            task.serviceWide() ? null : team,
            priority(execution),
            taskId == null ? execution.getId() : null,
            begins.unknown()));
  }

  /** The day on which counting begins, and what did not say it. */
  private record Beginning(LocalDate on, UnknownStart unknown) {}

  // What a stage does not know is said by the stage alone: its tasks count as its clock does.
  private Beginning beginning(
      DelegateExecution execution, TaskNeeds counted, boolean itself, LocalDate otherwise) {
    if (counted.startOfClock() == null) {
      return new Beginning(otherwise, null);
    }
    Optional<LocalDate> named =
        date(execution, counted.startOfClock()).map(day -> fromHour(execution, counted, day));
    if (named.isPresent() || !itself) {
      return new Beginning(named.orElse(otherwise), null);
    }
    return new Beginning(
        earliest(execution, otherwise),
        new UnknownStart(counted.element(), counted.startOfClock()));
  }

  /** What was received after the hour of a working morning waits for the next one. */
  private LocalDate fromHour(DelegateExecution execution, TaskNeeds counted, LocalDate day) {
    return RECEIVED_ON.equals(counted.startOfClock())
        ? receivedAt(execution)
            .filter(at -> day(at).equals(day))
            .map(at -> timescales.get().startOf(counted.timescale(), at))
            .orElse(day)
        : day;
  }

  private static Optional<Instant> receivedAt(DelegateExecution execution) {
    Object at = whole(execution).getVariable(RECEIVED_AT);
    return at instanceof String moment ? Optional.of(Instant.parse(moment)) : Optional.empty();
  }

  /**
   * The day on which the case was opened, or the day on which what it is about was received: that
   * may be earlier, since a case is opened when somebody enters it. Nothing in it began before.
   */
  private LocalDate earliest(DelegateExecution execution, LocalDate otherwise) {
    Optional<LocalDate> opened =
        cases.get().find(execution.getProcessBusinessKey()).map(CaseRegister.CaseSummary::openedOn);
    return Stream.of(opened, date(execution, RECEIVED_ON))
        .flatMap(Optional::stream)
        .filter(day -> day.isBefore(otherwise))
        .min(Comparator.naturalOrder())
        .orElse(otherwise);
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
      return Optional.of(WallClock.day(value.toString()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String pathway(DelegateExecution execution) {
    return whole(execution).getProcessDefinition().getKey();
  }

  /** The instance of the pathway, in whichever part of it the execution is. */
  private static ExecutionEntity whole(DelegateExecution execution) {
    ExecutionEntity instance = ((ExecutionEntity) execution).getProcessInstance();
    while (instance.getSuperExecution() != null) {
      instance = instance.getSuperExecution().getProcessInstance();
    }
    return instance;
  }

  private static int priority(DelegateExecution execution) {
    return execution.getVariable("priority") instanceof Number number ? number.intValue() : 50;
  }
}
