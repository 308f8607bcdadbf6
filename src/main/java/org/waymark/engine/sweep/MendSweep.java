package org.waymark.engine.sweep;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventJobHandler;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.escalation.Sweeps;

/**
 * Puts right what would keep the next sweep from running, and raises the alarm about it. All in one
 * transaction: where somebody changes the timer at the same moment, nothing is done and nobody
 * alarmed, and the next look finds what is left.
 */
@Component
class MendSweep {

  private final RepositoryService repository;
  private final ManagementService management;
  private final SweepTimers timers;
  private final SweepAlarm alarm;
  private final OneWatch oneWatch;

  MendSweep(
      RepositoryService repository,
      ManagementService management,
      SweepTimers timers,
      SweepAlarm alarm,
      OneWatch oneWatch) {
    this.repository = repository;
    this.management = management;
    this.timers = timers;
    this.alarm = alarm;
    this.oneWatch = oneWatch;
  }

  /** Returns what could not be mended, if anything. */
  @Transactional
  public Optional<Stoppage> mend() {
    oneWatch.begin();
    alarm.settle();
    ProcessDefinition latest = latest();
    Set<Stoppage> found = latest == null ? EnumSet.of(Stoppage.NOT_DEPLOYED) : mend(latest);
    found.forEach(one -> alarm.raise(one, latest));
    return found.stream().filter(one -> !one.isMended()).findFirst();
  }

  private ProcessDefinition latest() {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(Sweeps.PROCESS)
        .withoutTenantId()
        .latestVersion()
        .singleResult();
  }

  private Set<Stoppage> mend(ProcessDefinition latest) {
    Set<Stoppage> found = EnumSet.noneOf(Stoppage.class);
    if (latest.isSuspended()) {
      found.add(Stoppage.SUSPENDED);
      repository.activateProcessDefinitionById(latest.getId(), true, null);
    }
    for (JobDefinition timer : suspendedTimers(latest)) {
      found.add(Stoppage.SUSPENDED);
      management.activateJobDefinitionById(timer.getId(), true);
    }
    found.addAll(timers.mend(latest));
    return found;
  }

  private List<JobDefinition> suspendedTimers(ProcessDefinition latest) {
    return management
        .createJobDefinitionQuery()
        .processDefinitionId(latest.getId())
        .jobType(TimerStartEventJobHandler.TYPE)
        .suspended()
        .list();
  }
}
