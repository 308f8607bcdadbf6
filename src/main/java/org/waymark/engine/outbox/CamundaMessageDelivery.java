package org.waymark.engine.outbox;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
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

  CamundaMessageDelivery(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void deliver(ProcessMessage message) {
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
}
