package org.waymark.engine.lost;

import java.util.Collection;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.engine.incidents.ServiceIncident;
import org.waymark.engine.incidents.ServiceIncidents;
import org.waymark.escalation.Alarms;
import org.waymark.escalation.Sweeps;
import org.waymark.outbox.NoticeKind;

/**
 * Alarms of the ledger as incidents of the process that watches over it. The process whose work is
 * gone would be the better place, but it may be deleted in this very moment.
 */
@Component
class IncidentAlarms implements Alarms {

  private final ServiceIncidents incidents;
  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

  IncidentAlarms(
      ServiceIncidents incidents, ObjectProvider<ProcessEngineConfigurationImpl> engine) {
    this.incidents = incidents;
    this.engine = engine;
  }

  @Override
  public void raise(Alarm alarm) {
    incidents.raise(
        new ServiceIncident(
            alarm.kind(),
            watch(),
            null,
            alarm.subject(),
            alarm.caseReference(),
            alarm.message(),
            alarm.details(),
            alarm.tell()));
  }

  /** The newest version of the watching process, or null before there is one. */
  private String watch() {
    return engine
        .getObject()
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              ProcessDefinitionEntity watch =
                  context
                      .getProcessDefinitionManager()
                      .findLatestProcessDefinitionByKey(Sweeps.PROCESS);
              return watch == null ? null : watch.getId();
            });
  }

  @Override
  public void settle(NoticeKind kind, String subject) {
    incidents.settle(kind, subject);
  }

  @Override
  public void settleAllBut(NoticeKind kind, Collection<String> subjects) {
    incidents.settleAllBut(kind, subjects);
  }
}
