package org.waymark.engine.incidents;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.impl.IncidentQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.outbox.NoticeKind;
import org.waymark.outbox.Outbox;
import org.waymark.outbox.Outbox.Notice;

/**
 * Incidents of the service as a whole. They stand in Cockpit at their process, whether or not an
 * instance of it is left, and those who must act are told once. An incident that a running instance
 * holds goes with the instance; these stay until they are settled.
 */
@Component
public class ServiceIncidents {

  private static final Logger log = LoggerFactory.getLogger(ServiceIncidents.class);

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
  private final ObjectProvider<Outbox> outbox;

  ServiceIncidents(
      ObjectProvider<ProcessEngineConfigurationImpl> engine, ObjectProvider<Outbox> outbox) {
    this.engine = engine;
    this.outbox = outbox;
  }

  /**
   * Raises an incident, and tells those it names, unless the same one is still open. Takes part in
   * the caller's transaction, and in the command of the engine that is going on.
   *
   * @return whether it is new
   */
  @Transactional
  public boolean raise(ServiceIncident incident) {
    return inEngine(context -> isNew(context, incident) && insert(incident));
  }

  private static boolean isNew(CommandContext context, ServiceIncident incident) {
    return open(context, incident.type(), incident.subject()).isEmpty();
  }

  private boolean insert(ServiceIncident incident) {
    log.error("{}: {}", incident.type(), incident.message());
    IncidentContext place = new IncidentContext();
    place.setProcessDefinitionId(incident.definition());
    place.setActivityId(incident.element());
    place.setFailedActivityId(incident.element());
    place.setConfiguration(incident.subject());
    IncidentEntity.createAndInsertIncident(incident.type(), place, incident.message());
    outbox.getObject().notifyAll(notices(incident));
    return true;
  }

  private static List<Notice> notices(ServiceIncident incident) {
    return incident.tell().stream()
        .map(to -> incident.kind().to(to, incident.caseReference(), incident.details()))
        .toList();
  }

  /** Settles the incident of a kind about a subject; nothing happens where there is none. */
  @Transactional
  public void settle(NoticeKind kind, String subject) {
    inEngine(
        context -> {
          open(context, ServiceIncident.type(kind), subject)
              .forEach(one -> ((IncidentEntity) one).resolve());
          return null;
        });
  }

  /** Settles the incidents of a kind about any subject but these. */
  @Transactional
  public void settleAllBut(NoticeKind kind, Collection<String> subjects) {
    inEngine(
        context -> {
          openOf(context, ServiceIncident.type(kind)).stream()
              .filter(one -> !subjects.contains(one.getConfiguration()))
              .forEach(one -> ((IncidentEntity) one).resolve());
          return null;
        });
  }

  private <T> T inEngine(Command<T> work) {
    return engine.getObject().getCommandExecutorTxRequired().execute(work);
  }

  private static List<Incident> open(CommandContext context, String type, String subject) {
    return context.getIncidentManager().findIncidentByConfigurationAndIncidentType(subject, type);
  }

  // As the system: an incident may be about a process that whoever is signed in may not see.
  private static List<Incident> openOf(CommandContext context, String type) {
    IncidentQueryImpl query = (IncidentQueryImpl) new IncidentQueryImpl().incidentType(type);
    return context.runWithoutAuthorization(() -> query.executeList(context, null));
  }
}
