package org.waymark.engine.model;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.escalation.ClockStart;

/**
 * Clocks whose start nobody knows are incidents in Cockpit, for as long as they run. Nothing waits
 * for them: the work goes on, and is due by the earliest day that is certain.
 */
final class UnknownStarts {

  /** The type of incident. */
  static final String INCIDENT = "clockStartUnknown";

  private static final Logger log = LoggerFactory.getLogger(UnknownStarts.class);

  private UnknownStarts() {}

  /** Makes an incident of a clock's start where it is not known. */
  static void report(DelegateExecution execution, ClockStart start) {
    if (start.unknownStart() != null) {
      String message =
          "\"Clock starts on\" of %s names %s, which holds no date here. The clock counts from %s, the earliest day that is certain."
              .formatted(
                  start.unknownStart().element(),
                  start.unknownStart().variable(),
                  start.startedOn());
      log.warn("Case {}: {}", start.caseReference(), message);
      execution.createIncident(INCIDENT, start.occurrence(), message);
    }
  }

  /** Ends the incident of a clock that has ended. */
  static void settle(ExecutionEntity execution, String occurrence) {
    List<IncidentEntity> incidents = List.copyOf(execution.getIncidents());
    incidents.stream()
        .filter(one -> INCIDENT.equals(one.getIncidentType()))
        .filter(one -> occurrence.equals(one.getConfiguration()))
        .forEach(IncidentEntity::resolve);
  }
}
