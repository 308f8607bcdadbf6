package org.waymark.outbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymark.outbox.Outbox.ProcessMessage;

/** An engine in which some case references wait for messages. */
class WaitingProcesses implements MessageDelivery {

  final Set<String> waiting = Collections.synchronizedSet(new HashSet<>());
  final List<ProcessMessage> delivered = Collections.synchronizedList(new ArrayList<>());
  volatile Runnable meanwhile = () -> {};

  @Override
  public void deliver(ProcessMessage message) {
    if (!waiting.contains(message.caseReference())) {
      throw new NobodyWaitsException(message.name(), null);
    }
    delivered.add(message);
    meanwhile.run();
  }
}
