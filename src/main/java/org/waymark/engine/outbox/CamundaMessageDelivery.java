package org.waymark.engine.outbox;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.waymark.outbox.MessageDelivery;
import org.waymark.outbox.Outbox.ProcessMessage;

/**
 * Correlates messages by business key. The engine looks for a waiting instance first and then for a
 * message start event, whose new instance gets the business key.
 */
@Component
class CamundaMessageDelivery implements MessageDelivery {

  private final RuntimeService runtime;
  private final RepositoryService models;

  CamundaMessageDelivery(RuntimeService runtime, RepositoryService models) {
    this.runtime = runtime;
    this.models = models;
  }

  @Override
  public void deliver(ProcessMessage message) {
    // Asked first, because the engine logs a stack trace for each message that nobody waits for.
    if (!awaited(message) && !starts(message)) {
      throw new NobodyWaitsException(message.name(), null);
    }
    try {
      runtime
          .createMessageCorrelation(message.name())
          .processInstanceBusinessKey(message.caseReference())
          .setVariables(message.variables())
          .correlate();
    } catch (MismatchingMessageCorrelationException nobody) {
      throw new NobodyWaitsException(message.name(), nobody);
    }
  }

  private boolean awaited(ProcessMessage message) {
    return runtime
            .createExecutionQuery()
            .messageEventSubscriptionName(message.name())
            .processInstanceBusinessKey(message.caseReference())
            .count()
        > 0;
  }

  private boolean starts(ProcessMessage message) {
    return models
            .createProcessDefinitionQuery()
            .messageEventSubscriptionName(message.name())
            .count()
        > 0;
  }
}
