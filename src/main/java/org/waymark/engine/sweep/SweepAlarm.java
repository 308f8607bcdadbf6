package org.waymark.engine.sweep;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.stereotype.Component;
import org.waymark.engine.incidents.ServiceIncident;
import org.waymark.engine.incidents.ServiceIncidents;
import org.waymark.escalation.Sweeps;

/** Tells those who must find out why, until a sweep that began later has been completed. */
@Component
class SweepAlarm {

  private static final List<String> TOLD =
      List.of("administrators", "service-managers", "process-owners");
  private static final String MENDED =
      "The sweep would not have run again: %s. Waymark has set it going; this is settled once a"
          + " sweep has been completed. Find out who did it, and why.";
  private static final String NOT_MENDED =
      "The sweep cannot run: %s. Nobody is reminded of overdue work until the process"
          + " escalate-overdue-work is deployed as it is shipped.";

  private final ServiceIncidents incidents;
  private final RuntimeService runtime;
  private final Sweeps sweeps;

  SweepAlarm(ServiceIncidents incidents, RuntimeService runtime, Sweeps sweeps) {
    this.incidents = incidents;
    this.runtime = runtime;
    this.sweeps = sweeps;
  }

  /** {@code latest} is the version in force, or null. */
  void raise(Stoppage found, ProcessDefinition latest) {
    String message = (found.isMended() ? MENDED : NOT_MENDED).formatted(found.words());
    incidents.raise(
        new ServiceIncident(
            found.incident(),
            latest == null ? null : latest.getId(),
            null,
            found.name(),
            null,
            message,
            Map.of(),
            TOLD));
  }

  /** Settles what a completed sweep has overtaken. */
  void settle() {
    Optional<Instant> began = sweeps.lastCompletedBegan();
    for (Stoppage one : Stoppage.values()) {
      open(one)
          .filter(incident -> began.filter(it -> isAfter(it, incident)).isPresent())
          .ifPresent(incident -> incidents.settle(one.incident(), one.name()));
    }
  }

  private static boolean isAfter(Instant began, Incident incident) {
    return began.isAfter(incident.getIncidentTimestamp().toInstant());
  }

  private Optional<Incident> open(Stoppage one) {
    return runtime
        .createIncidentQuery()
        .incidentType(ServiceIncident.type(one.incident()))
        .configuration(one.name())
        .list()
        .stream()
        .findFirst();
  }
}
