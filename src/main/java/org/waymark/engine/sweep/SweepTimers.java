package org.waymark.engine.sweep;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The timers from which the engine starts sweeps: there should be one. */
@Component
class SweepTimers {

  private final ProcessEngineConfigurationImpl engine;
  private final TimerCheck check;

  SweepTimers(ProcessEngineConfigurationImpl engine, TimerCheck check) {
    this.engine = engine;
    this.check = check;
  }

  /** Mends those that are there, or makes one as the engine does when it deploys. */
  Set<Stoppage> mend(ProcessDefinition latest) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              List<TimerEntity> timers = of(context, latest.getKey());
              return timers.isEmpty() ? makeAnew(latest) : check.mend(timers);
            });
  }

  // A timer that failed has been followed by another one already, which keeps the sweeps going.
  private static List<TimerEntity> of(CommandContext context, String process) {
    return context
        .getJobManager()
        .findJobsByConfiguration(TimerStartEventJobHandler.TYPE, process, null)
        .stream()
        .map(TimerEntity.class::cast)
        .filter(timer -> !configuration(timer).isFollowUpJobCreated())
        .toList();
  }

  private static TimerJobConfiguration configuration(TimerEntity timer) {
    return (TimerJobConfiguration) timer.getJobHandlerConfiguration();
  }

  private Set<Stoppage> makeAnew(ProcessDefinition latest) {
    ProcessDefinitionEntity model =
        engine.getDeploymentCache().findDeployedProcessDefinitionById(latest.getId());
    if (!(model.getProperty(BpmnParse.PROPERTYNAME_START_TIMER) instanceof List<?> drawn)) {
      return EnumSet.of(Stoppage.WITHOUT_TIMER);
    }
    drawn.stream()
        .map(TimerDeclarationImpl.class::cast)
        .forEach(timer -> timer.createStartTimerInstance(model.getDeploymentId()));
    return EnumSet.of(Stoppage.MISSING);
  }
}
