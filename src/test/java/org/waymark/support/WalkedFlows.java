package org.waymark.support;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;

/** Which sequence flows of the models were taken; the engine's history has only nodes. */
final class WalkedFlows {

  private static final Set<String> WATCHED = ConcurrentHashMap.newKeySet();
  private static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();

  private WalkedFlows() {}

  /** Watches the latest version of a model from now on; its flows, each once. */
  static void watch(ProcessEngine engine, String process) {
    if (WATCHED.add(process)) {
      definition(engine, process).forEach(flow -> watch(process, flow));
    }
  }

  /** The flows that a test can be sure of seeing taken. */
  static Set<String> watched(ProcessEngine engine, String process) {
    return definition(engine, process)
        .map(flow -> process + ": " + flow.getId())
        .collect(Collectors.toSet());
  }

  private static void watch(String process, TransitionImpl flow) {
    flow.addBuiltInListener(
        ExecutionListener.EVENTNAME_TAKE,
        (ExecutionListener) execution -> TAKEN.add(process + ": " + flow.getId()));
  }

  static Set<String> taken() {
    return new TreeSet<>(TAKEN);
  }

  private static Stream<TransitionImpl> definition(ProcessEngine engine, String process) {
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    ProcessDefinitionEntity definition =
        configuration
            .getCommandExecutorTxRequired()
            .execute(
                context ->
                    configuration
                        .getDeploymentCache()
                        .findDeployedLatestProcessDefinitionByKey(process));
    return flows(definition);
  }

  private static Stream<TransitionImpl> flows(ScopeImpl scope) {
    return scope.getActivities().stream()
        .flatMap(activity -> Stream.concat(outgoing(activity), flows(activity)));
  }

  private static Stream<TransitionImpl> outgoing(ActivityImpl activity) {
    return activity.getOutgoingTransitions().stream().map(TransitionImpl.class::cast);
  }
}
